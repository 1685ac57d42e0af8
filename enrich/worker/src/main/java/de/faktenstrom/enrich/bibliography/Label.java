package de.faktenstrom.enrich.bibliography;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a part of a reference says, in the terms that AnyStyle labels its data with. The order is
/// part of the model's file.
public enum Label {
  AUTHOR,
  TITLE,
  DATE,
  JOURNAL,
  CONTAINER_TITLE,
  COLLECTION_TITLE,
  EDITOR,
  TRANSLATOR,
  DIRECTOR,
  PRODUCER,
  PUBLISHER,
  LOCATION,
  VOLUME,
  PAGES,
  EDITION,
  DOI,
  URL,
  ISBN,
  NOTE,
  GENRE,
  MEDIUM,
  SOURCE,
  CITATION_NUMBER;

  static final int COUNT = values().length;

  /// The element's name in XML: `container-title`.
  String element() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Absent where no label is called so.
  static @Nullable Label of(String element) {
    for (Label label : values()) {
      if (label.element().equals(element)) {
        return label;
      }
    }
    return null;
  }
}
