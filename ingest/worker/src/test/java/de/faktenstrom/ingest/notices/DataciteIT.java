package de.faktenstrom.ingest.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import de.faktenstrom.ingest.PlayedServer;
import de.faktenstrom.ingest.PlayedServer.Answer;
import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Harvesting;
import de.faktenstrom.ingest.source.Harvesting.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// DataCite as a source: newer versions and withdrawn works.
class DataciteIT {

  private final Workshop workshop = new Workshop();
  private final List<String> works = new ArrayList<>();
  private final PlayedServer registry = new PlayedServer("application/json", this::answer);
  private final Harvesting harvesting =
      new Harvesting(
          workshop,
          "DataCite",
          "\"kind\":\"notices\",\"url\":\"%s\",\"notices\":{\"registry\":\"datacite\"}"
              .formatted(registry.url()));

  @AfterEach
  void close() {
    registry.close();
    workshop.close();
  }

  @Test
  void aNewerVersionIsToldOnceThoughBothWorksNameTheOther() {
    works.add(work("10.5072/data.v1", relation("IsPreviousVersionOf", "10.5072/DATA.v2"), ""));
    works.add(work("10.5072/data.v2", relation("IsNewVersionOf", "10.5072/data.V1"), ""));
    works.add(work("10.5072/gone", "", "{\"date\":\"2026-03-01\",\"dateType\":\"Withdrawn\"}"));

    harvesting.harvest();

    assertThat(Told.in(workshop))
        .extracting(
            event -> event.get("doi"),
            event -> event.get("kind"),
            event -> event.get("notice"),
            event -> event.get("dated"))
        .containsExactly(
            tuple("10.5072/data.v1", "new-version", "10.5072/data.v2", null),
            tuple("10.5072/gone", "retraction", null, "2026-03-01"));
  }

  @Test
  void anAnswerThatWasLostIsAskedForAgainWithTheSameCursor() {
    for (int i = 1; i <= 3; i++) {
      works.add(work("10.5072/a." + i, relation("IsObsoletedBy", "10.5072/b." + i), ""));
    }
    harvesting.attempt();
    registry.whim((_, _) -> Answer.of(502));

    Seen lost = harvesting.attempt();
    registry.sober();
    harvesting.harvest();

    assertThat(lost.outcome()).isEqualTo("failed");
    assertThat(registry.asked().get(2)).isEqualTo(registry.asked().get(1));
    assertThat(registry.asked().get(1)).contains(entry("page[cursor]", "at1"));
    assertThat(registry.paths()).containsOnly("/dois");
    assertThat(registry.asked().getFirst())
        .contains(
            entry(
                "query",
                "updated:[2026-02-08T08:00:00Z TO *] AND (relatedIdentifiers.relationType:(IsObsoletedBy OR IsPreviousVersionOf OR Obsoletes OR IsNewVersionOf) OR dates.dateType:Withdrawn)"));
    assertThat(Told.in(workshop))
        .extracting(event -> event.get("doi"))
        .containsExactly("10.5072/a.1", "10.5072/a.2", "10.5072/a.3");
  }

  /// One a page; a cursor is a place in the list.
  private Answer answer(Map<String, String> arguments) {
    String cursor = arguments.getOrDefault("page[cursor]", "");
    int at = cursor.equals("1") ? 0 : Integer.parseInt(cursor.substring(2));
    boolean more = at + 1 < works.size();
    String page =
        works.subList(at, Math.min(at + 1, works.size())).stream().collect(Collectors.joining(","));
    // Where the next page is said to be is somebody else's word.
    String next =
        "\"next\":\"https://elsewhere.example/dois?page%5Bcursor%5D=at"
            + (at + 1)
            + "&page%5Bsize%5D=1\"";
    return Answer.of(
        "{\"data\":[%s],\"meta\":{\"total\":%d},\"links\":{%s}}"
            .formatted(page, works.size(), more ? next : ""));
  }

  private static String work(String doi, String relations, String dates) {
    return """
    {"id":"%s","type":"dois","attributes":{"doi":"%s","titles":[{"title":"Data"}],"relatedIdentifiers":[%s],
     "dates":[%s],"registered":"2026-03-03T09:00:00.000Z","updated":"2026-03-04T09:00:00.000Z"}}\
    """
        .formatted(doi, doi, relations, dates);
  }

  private static String relation(String type, String doi) {
    return "{\"relationType\":\"%s\",\"relatedIdentifier\":\"%s\",\"relatedIdentifierType\":\"DOI\"}"
        .formatted(type, doi);
  }
}
