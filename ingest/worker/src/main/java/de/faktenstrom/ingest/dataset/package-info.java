/// Sources of kind table: how they are set up, the dialog that brings their tables, their states as
/// versions, and what is drafted and served of them. Must not know file formats or how states are
/// compared.
@NullMarked
package de.faktenstrom.ingest.dataset;

import org.jspecify.annotations.NullMarked;
