/// Who did what, when and why: append-only, each entry chained to the one before by its hash. Must
/// not know what the deeds mean.
@NullMarked
package de.faktenstrom.desk.audit;

import org.jspecify.annotations.NullMarked;
