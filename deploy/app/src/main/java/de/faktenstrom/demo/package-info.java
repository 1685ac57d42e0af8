/// What `--demo` adds so that the main job is seen within a minute: two feeds that change while one
/// watches, and a partner whose received webhooks can be looked at. Talks to the program over HTTP
/// alone, as anybody would.
@NullMarked
package de.faktenstrom.demo;

import org.jspecify.annotations.NullMarked;
