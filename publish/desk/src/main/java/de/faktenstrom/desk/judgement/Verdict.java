package de.faktenstrom.desk.judgement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an editor says of a tag or citation. [#toString] is the wire form.
public enum Verdict {
  /// Right: stays, even where a later version no longer speaks for it.
  ACCEPTED,
  /// Wrong: does not come back with a later version.
  REFUSED,
  /// Enrich did not find it; stays like an accepted one.
  ADDED;

  private final String slug = name().toLowerCase(Locale.ROOT);

  /// The verdict of that wire form, empty where there is none.
  public static Optional<Verdict> of(String slug) {
    return Arrays.stream(values()).filter(verdict -> verdict.slug.equals(slug)).findFirst();
  }

  @Override
  public String toString() {
    return slug;
  }
}
