/// A broker and a database for tests: containers where a Docker engine answers, embedded ones
/// otherwise; and HTML of attackers for whoever cleans HTML. Knows no stage.
@NullMarked
package de.faktenstrom.testing;

import org.jspecify.annotations.NullMarked;
