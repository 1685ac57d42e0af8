/// The benchmark: the real program, driven over HTTP from a process of its own, beside a bare
/// program that moves the same records and rows and does nothing else, and beside Kafka's own
/// performance tools.
@NullMarked
package de.faktenstrom.bench;

import org.jspecify.annotations.NullMarked;
