/// JSON of strangers read strictly, and what is wrong with it said clearly. Must not know what the
/// fields mean.
@NullMarked
package de.faktenstrom.ingest.web;

import org.jspecify.annotations.NullMarked;
