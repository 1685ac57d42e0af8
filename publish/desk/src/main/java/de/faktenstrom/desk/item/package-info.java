/// Items at work: what arrives, what editors decide, what falls due, and what they see of it. Must
/// not know how a channel delivers or how a screen looks.
@NullMarked
package de.faktenstrom.desk.item;

import org.jspecify.annotations.NullMarked;
