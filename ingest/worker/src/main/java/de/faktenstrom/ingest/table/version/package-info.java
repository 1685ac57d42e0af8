/// A read state of a table as a value: its hash, what differs from the state before, whether it can
/// be true, and the bytes it is kept as. Must not know where a table came from nor what is said
/// about it.
@NullMarked
package de.faktenstrom.ingest.table.version;

import org.jspecify.annotations.NullMarked;
