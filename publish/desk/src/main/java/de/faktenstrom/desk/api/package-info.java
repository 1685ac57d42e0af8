/// The desk over HTTP: JSON in, problem details or JSON out. Must not know how an order is carried
/// out.
@NullMarked
package de.faktenstrom.desk.api;

import org.jspecify.annotations.NullMarked;
