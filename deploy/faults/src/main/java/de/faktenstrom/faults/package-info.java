/// Ends the real program at named points under load, starts it again, and checks from outside, by
/// what a partner, a mail server and a reader of feeds really got, that nothing was lost or
/// doubled.
@NullMarked
package de.faktenstrom.faults;

import org.jspecify.annotations.NullMarked;
