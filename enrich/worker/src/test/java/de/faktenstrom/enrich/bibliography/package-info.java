@NullMarked
package de.faktenstrom.enrich.bibliography;

import org.jspecify.annotations.NullMarked;
