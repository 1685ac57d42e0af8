/// The one program: roles, command line, HTTP, security, metrics.
@NullMarked
package de.faktenstrom.app;

import org.jspecify.annotations.NullMarked;
