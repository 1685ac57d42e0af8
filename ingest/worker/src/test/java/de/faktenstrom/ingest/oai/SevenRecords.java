package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.PlayedServer;
import de.faktenstrom.ingest.PlayedServer.Answer;
import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Harvesting;
import java.util.List;
import java.util.Map;

/// A repository of seven records on four pages, and who harvests it.
///
/// @param repository that the harvester asks
record SevenRecords(
    Workshop workshop, Archive archive, PlayedServer repository, Harvesting harvesting)
    implements AutoCloseable {

  static SevenRecords open() {
    Workshop workshop = new Workshop();
    Archive archive = new Archive(Granularity.SECOND, _ -> 2, workshop.clock()::instant);
    for (int i = 1; i <= 7; i++) {
      archive.put("oai:a:" + i, "2026-03-0" + i + "T10:00:00Z", "Titel " + i);
    }
    PlayedServer repository =
        new PlayedServer(
            "text/xml; charset=utf-8", arguments -> Answer.of(archive.answer(arguments)));
    return new SevenRecords(
        workshop, archive, repository, new Harvesting(workshop, repository.url() + "oai"));
  }

  /// The arguments of each request for records, in order.
  List<Map<String, String>> lists() {
    return repository.asked().stream()
        .filter(arguments -> "ListRecords".equals(arguments.get("verb")))
        .toList();
  }

  @Override
  public void close() {
    repository.close();
    workshop.close();
  }
}
