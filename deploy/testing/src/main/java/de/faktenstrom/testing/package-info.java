/// A broker and a database for tests: containers where a Docker engine answers, embedded ones
/// otherwise.
@NullMarked
package de.faktenstrom.testing;

import org.jspecify.annotations.NullMarked;
