/// The auditor: the rules that always hold, over database and log. The only place that looks across
/// schemas; reads alone, and nothing of the program depends on it.
@NullMarked
package de.faktenstrom.app.check;

import org.jspecify.annotations.NullMarked;
