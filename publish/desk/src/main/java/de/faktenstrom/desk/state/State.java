package de.faktenstrom.desk.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where the newest work on an item stands. What is public meanwhile is [Standing#released].
/// [#toString] is the wire form.
public enum State {
  DRAFT,
  IN_REVIEW,
  APPROVED,
  SCHEDULED,
  EMBARGOED,
  RELEASED,
  CORRECTED,
  WITHDRAWN,
  REJECTED;

  private final String slug = name().toLowerCase(Locale.ROOT);

  @Override
  public String toString() {
    return slug;
  }

  /// The state of that wire form, empty where there is none.
  public static Optional<State> of(String slug) {
    return Arrays.stream(values()).filter(state -> state.slug.equals(slug)).findFirst();
  }
}
