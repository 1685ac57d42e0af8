/// Researchers who may be asked, for what, and by what consent. Persons' data stay in these two
/// tables: not in Kafka, the API, the log or the audit, which knows ids only.
@NullMarked
package de.faktenstrom.desk.expert;

import org.jspecify.annotations.NullMarked;
