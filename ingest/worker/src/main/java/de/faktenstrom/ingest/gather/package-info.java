/// Work of many callers written together. Knows neither what is written nor where.
@NullMarked
package de.faktenstrom.ingest.gather;

import org.jspecify.annotations.NullMarked;
