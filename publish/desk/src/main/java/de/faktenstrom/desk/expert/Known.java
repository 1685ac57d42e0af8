package de.faktenstrom.desk.expert;

import java.time.LocalDate;
import java.util.List;

/// An expert with what he or she agreed to.
///
/// @param consents those that hold on that day
public record Known(Expert expert, List<Consent> consents, LocalDate today) {

  /// Whether anybody may be told of the person.
  public boolean reachable() {
    return !consents.isEmpty();
  }

  public boolean stale() {
    return expert.stale(today);
  }

  public boolean endsSoon() {
    return consents.stream().anyMatch(consent -> consent.endsSoon(today));
  }
}
