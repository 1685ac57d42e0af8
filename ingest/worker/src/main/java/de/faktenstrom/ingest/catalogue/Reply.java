package de.faktenstrom.ingest.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a catalogue answered.
sealed interface Reply {

  /// @param next how the list goes on: an offset (CKAN) or an address (DCAT-AP); absent at its end
  /// @param total datasets of the whole list, as far as the catalogue says
  /// @param problems German, one sentence each: datasets that cannot be taken
  record Page(
      List<Dataset> datasets, @Nullable String next, @Nullable Long total, List<String> problems)
      implements Reply {}

  /// The catalogue objects.
  ///
  /// @param reason German, with its own words
  record Refused(String reason) implements Reply {}

  /// Nothing to use.
  ///
  /// @param reason German, one sentence
  record Unreadable(String reason) implements Reply {}
}
