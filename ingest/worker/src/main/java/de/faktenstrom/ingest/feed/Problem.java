package de.faktenstrom.ingest.feed;

import java.util.Arrays;
import java.util.List;

/// Something wrong with a document.
///
/// @param about what fills the places of the flaw's sentences; of the document's own making, and
///   not longer than somebody reads
public record Problem(Flaw flaw, List<String> about) {

  private static final int LONGEST = 200;

  static Problem of(Flaw flaw, Object... about) {
    return new Problem(flaw, Arrays.stream(about).map(String::valueOf).map(Problem::cut).toList());
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /// The sentence for programs and for whoever mends the document.
  public String english() {
    return flaw.english.formatted(about.toArray());
  }

  /// The sentence for editors.
  public String german() {
    return flaw.german.formatted(about.toArray());
  }
}
