/// The real broker and the real database, run by this process, with their data under one directory.
/// Must not know what is stored in them.
@NullMarked
package de.faktenstrom.embedded;

import org.jspecify.annotations.NullMarked;
