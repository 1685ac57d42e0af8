package de.faktenstrom.citation.export;

import de.faktenstrom.citation.Work;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What several formats ask of a work.
final class Values {

  private Values() {}

  /// A date as far as it is known, `2026`, `2026-03`, `2026-03-09`; absent where nothing is.
  static @Nullable String date(Work work, String variable, String separator) {
    List<Integer> date = work.date(variable);
    return date.isEmpty()
        ? null
        : date.stream().map("%02d"::formatted).collect(Collectors.joining(separator));
  }

  /// The DOI's address, otherwise the work's own.
  static @Nullable String address(Work work) {
    String doi = work.text("DOI");
    return doi == null ? work.text("URL") : "https://doi.org/" + doi;
  }

  /// What pins a snapshot, in one line; absent where the work is none.
  static @Nullable String snapshot(Work work) {
    String retrieved = work.custom("retrieved");
    String hash = work.custom("sha256");
    return retrieved == null || hash == null
        ? null
        : "Retrieved %s, SHA-256 %s".formatted(retrieved, hash);
  }
}
