package de.faktenstrom.citation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who answers for a work of which no author is named, for the styles that would write "O. A."
/// (nobody known) in its place.
final class Responsible {

  private Responsible() {}

  static Work in(Style style, Language language, Work work) {
    if (!work.names("author").isEmpty()) {
      return work;
    }
    String court = style == Style.APA ? null : work.text("authority");
    if (court != null) {
      return by(work, court);
    }
    boolean asks =
        switch (style) {
          case KZFSS, CHICAGO_AUTHOR_DATE -> true;
          case DATACITE -> work.text("publisher") != null;
          case APA, DIN_1505_2, ISO690, HARVARD -> false;
        };
    String house = asks ? house(work) : null;
    if (house != null) {
      return by(work, house);
    }
    boolean title =
        style == Style.KZFSS || (style == Style.CHICAGO_AUTHOR_DATE && language == Language.DE);
    String name = work.text("title");
    return title && name != null ? by(work, name).with("title", null) : work;
  }

  private static @Nullable String house(Work work) {
    return Stream.of("publisher", work.type().equals("webpage") ? "container-title" : "publisher")
        .map(work::text)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Work by(Work work, String name) {
    Work signed = work.with("author", List.of(new Name.Institution(name).variables()));
    String twice = name.equals(work.text("container-title")) ? "container-title" : "authority";
    return signed.with(twice, null);
  }
}
