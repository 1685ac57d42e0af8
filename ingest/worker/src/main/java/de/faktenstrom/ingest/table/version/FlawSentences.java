package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Flaw;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Says each kind of flaw once, with how often and where first.
final class FlawSentences {

  private static final int DETAIL = 120;

  private record Found(long count, long row, String detail) {

    private Found more() {
      return new Found(count + 1, row, detail);
    }
  }

  private final Map<Flaw, Found> found = new EnumMap<>(Flaw.class);
  private long conflicts;
  private String firstConflict = "";

  void add(Flaw flaw, long row, String detail) {
    Found before = found.get(flaw);
    found.put(flaw, before == null ? new Found(1, row, printable(detail)) : before.more());
  }

  /// Two rows with one key say different things.
  void conflict(String detail) {
    if (conflicts++ == 0) {
      firstConflict = printable(detail);
    }
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    found.forEach((flaw, what) -> sentences.add(sentence(flaw, what)));
    if (conflicts > 0) {
      sentences.add(
          "Dieselbe Zelle hat verschiedene Werte (%s, zuerst %s)."
              .formatted(times(conflicts), firstConflict));
    }
    return List.copyOf(sentences);
  }

  private static String sentence(Flaw flaw, Found what) {
    if (what.row == 0) {
      return flaw.german() + ".";
    }
    String detail = what.detail.isEmpty() ? "" : ": „" + what.detail + "“";
    return "%s (%s, zuerst in Zeile %d%s)."
        .formatted(flaw.german(), times(what.count), what.row, detail);
  }

  private static String times(long count) {
    return count == 1 ? "einmal" : count + "-mal";
  }

  private static String printable(String text) {
    String clean = text.replaceAll("\\p{C}", " ");
    return clean.length() <= DETAIL ? clean : clean.substring(0, DETAIL) + "…";
  }
}
