/// Identifiers and links that a text rests on, and how to cite the item itself. Must not ask
/// anybody else: nothing here opens a connection.
@NullMarked
package de.faktenstrom.enrich.citing;

import org.jspecify.annotations.NullMarked;
