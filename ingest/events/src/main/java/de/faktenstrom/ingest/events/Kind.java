package de.faktenstrom.ingest.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sort of publication an item is. [#toString] is the wire form and the slug in addresses.
public enum Kind {
  ARTICLE,
  FACTS,
  FACTSHEET,
  REPORT,
  PRESS_RELEASE,
  EVENT,
  PODCAST,
  LEARNING_MODULE,
  TABLE;

  private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String toString() {
    return slug;
  }

  /// The kind of that slug, empty where there is none.
  public static Optional<Kind> of(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
  }
}
