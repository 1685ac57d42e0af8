package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.PlayedServer.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What Crossref holds, and how it lists it: a cursor is the name of a list that moves on with each
/// question, so that it stays the same from page to page.
final class Crossref {

  private final List<Holding> holdings = new ArrayList<>();
  private final Map<String, List<Holding>> lists = new HashMap<>();
  private final int pageSize;

  record Holding(String doi, Instant indexed, String json) {}

  Crossref(int pageSize) {
    this.pageSize = pageSize;
  }

  /// A notice of a kind about a work, in the place of any other of that DOI.
  void put(String doi, String indexed, String type, String work) {
    putUpdates(doi, indexed, update(type, work, "publisher"));
  }

  /// @param updates JSON objects of `update-to`
  void putUpdates(String doi, String indexed, String... updates) {
    holdings.removeIf(holding -> holding.doi.equals(doi));
    holdings.add(
        new Holding(
            doi,
            Instant.parse(indexed),
            """
            {"DOI":"%s","title":["Notice <i>on</i> %s"],"update-to":[%s],"indexed":{"date-time":"%s"}}\
            """
                .formatted(doi, doi, String.join(",", updates), indexed)));
  }

  static String update(String type, String work, String source) {
    return """
    {"DOI":"%s","type":"%s","label":"Label","source":"%s","updated":{"date-parts":[[2026,3,2]],"date-time":"2026-03-02T00:00:00Z"}}\
    """
        .formatted(work, type, source);
  }

  Answer answer(Map<String, String> arguments) {
    String cursor = arguments.getOrDefault("cursor", "");
    if (cursor.equals("*")) {
      cursor = "list" + lists.size();
      lists.put(cursor, new ArrayList<>(since(arguments.getOrDefault("filter", ""))));
    }
    List<Holding> left = lists.get(cursor);
    if (left == null) {
      return Answer.of(404);
    }
    List<Holding> page = left.subList(0, Math.min(pageSize, left.size()));
    String items = page.stream().map(Holding::json).collect(Collectors.joining(","));
    page.clear();
    return Answer.of(
        """
        {"status":"ok","message-type":"work-list","message":{"next-cursor":"%s","items":[%s]}}\
        """
            .formatted(cursor, items));
  }

  private List<Holding> since(String filter) {
    Instant from = Instant.parse(filter.replaceFirst(".*from-index-date:", "") + ":00:00Z");
    return holdings.stream()
        .filter(holding -> !holding.indexed.isBefore(from))
        .sorted(Comparator.comparing(Holding::indexed))
        .toList();
  }
}
