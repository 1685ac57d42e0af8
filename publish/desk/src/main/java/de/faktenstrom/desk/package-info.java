/// Where editors release, embargo, correct and withdraw. Must not know how a channel delivers.
@NullMarked
package de.faktenstrom.desk;

import org.jspecify.annotations.NullMarked;
