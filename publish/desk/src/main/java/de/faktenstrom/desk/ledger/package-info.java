/// What reached whom, and who would be reached. Must not know what was decided, nor how a channel
/// delivers.
@NullMarked
package de.faktenstrom.desk.ledger;

import org.jspecify.annotations.NullMarked;
