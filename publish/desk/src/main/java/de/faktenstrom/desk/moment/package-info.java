/// Which instant somebody means by a date and time. Must not know what the instant is for.
@NullMarked
package de.faktenstrom.desk.moment;

import org.jspecify.annotations.NullMarked;
