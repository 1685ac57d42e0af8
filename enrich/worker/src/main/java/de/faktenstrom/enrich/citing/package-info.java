/// Identifiers and links that a text rests on. Must not ask
/// anybody else: nothing here opens a connection.
@NullMarked
package de.faktenstrom.enrich.citing;

import org.jspecify.annotations.NullMarked;
