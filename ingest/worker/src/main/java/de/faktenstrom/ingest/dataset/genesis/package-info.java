/// The questions and answers of the GENESIS web service, version 2020. Must not know connections,
/// the database or the clock.
@NullMarked
package de.faktenstrom.ingest.dataset.genesis;

import org.jspecify.annotations.NullMarked;
