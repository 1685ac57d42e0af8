package de.faktenstrom.ingest.mail.embargo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one line means.
///
/// @param mayMean instants in order; exactly one where there is no doubt
record Meaning(String text, List<Instant> mayMean, @Nullable Doubt doubt) {

  static Meaning certain(String text, Instant instant) {
    return new Meaning(text, List.of(instant), null);
  }

  static Meaning doubtful(String text, Doubt doubt, List<Instant> mayMean) {
    return new Meaning(text, mayMean.stream().sorted().distinct().toList(), doubt);
  }

  boolean isCertain() {
    return doubt == null;
  }

  /// Whether a certain instant says the same and more.
  boolean allows(Instant certain) {
    if (doubt == null) {
      return mayMean.getFirst().equals(certain);
    }
    return doubt == Doubt.BARE
        || (doubt.isVague()
            && !mayMean.isEmpty()
            && !certain.isBefore(mayMean.getFirst())
            && !certain.isAfter(mayMean.getLast()));
  }
}
