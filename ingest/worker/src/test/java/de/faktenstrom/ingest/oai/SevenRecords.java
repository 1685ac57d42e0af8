package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Harvesting;

/// A repository of seven records on four pages, and who harvests it.
///
/// @param repository that the harvester asks
record SevenRecords(
    Workshop workshop, Archive archive, PlayedRepository repository, Harvesting harvesting)
    implements AutoCloseable {

  static SevenRecords open() {
    Workshop workshop = new Workshop();
    Archive archive = new Archive(Granularity.SECOND, _ -> 2, workshop.clock()::instant);
    for (int i = 1; i <= 7; i++) {
      archive.put("oai:a:" + i, "2026-03-0" + i + "T10:00:00Z", "Titel " + i);
    }
    PlayedRepository repository = new PlayedRepository(archive);
    return new SevenRecords(
        workshop, archive, repository, new Harvesting(workshop, repository.url()));
  }

  @Override
  public void close() {
    repository.close();
    workshop.close();
  }
}
