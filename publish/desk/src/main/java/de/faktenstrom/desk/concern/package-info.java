/// Marks on items: something they rest on has changed since. Must not know how an item is released.
@NullMarked
package de.faktenstrom.desk.concern;

import org.jspecify.annotations.NullMarked;
