package de.faktenstrom.desk.concern;

import de.faktenstrom.desk.Samples;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.events.DatasetChange;
import de.faktenstrom.ingest.events.DatasetDecided;
import de.faktenstrom.ingest.events.DatasetVersioned;
import de.faktenstrom.ingest.events.ItemGone;
import de.faktenstrom.ingest.events.ItemIngested;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.events.WorkNotice;
import de.faktenstrom.ingest.events.WorkNoticed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What ingest tells, and items that cite what it tells of.
public final class Told {

  public static final String TABLE = "12531-0043";
  public static final String WORK = "10.5555/Migration.2024.7";
  public static final UUID DATASET = UUID.fromString("01a20501-8d95-7a60-91bc-7207081b62df");
  public static final Instant AT = Instant.parse("2026-11-24T12:13:00Z");
  static final Instant BEFORE = AT.minus(Duration.ofDays(3));
  static final Instant AFTER = AT.plusSeconds(60);

  private static final SourceRef GENESIS =
      new SourceRef("1b4e28ba-2fa1-11d2-883f-0016d3cca427", "Genesis", null, null, Trust.REVIEW);

  private Told() {}

  public static Event table(int version, DatasetChange kind, @Nullable UUID draft) {
    DatasetVersioned told =
        new DatasetVersioned(
            "urn:uuid:" + DATASET,
            version,
            TABLE,
            "Schutzsuchende nach Kreisen",
            kind,
            version - 1,
            AT,
            "b".repeat(64),
            "a".repeat(64),
            12,
            0,
            1,
            draft == null ? null : "urn:uuid:" + draft,
            GENESIS);
    return event(DatasetVersioned.TYPE, told.uri(), told);
  }

  /// Ada's word on its state 2.
  static Event decided(@Nullable Integer became) {
    DatasetDecided told =
        new DatasetDecided(
            "urn:uuid:" + DATASET,
            2,
            TABLE,
            "Schutzsuchende nach Kreisen",
            became,
            "Das Amt bestätigt die Werte.",
            "ada",
            AT,
            GENESIS);
    return event(DatasetDecided.TYPE, told.uri(), told);
  }

  public static Event work(WorkNotice kind, @Nullable LocalDate dated) {
    WorkNoticed told =
        new WorkNoticed(
            "https://doi.org/10.5555/migration.2024.7",
            "10.5555/migration.2024.7",
            kind,
            "10.5555/migration.2026.1",
            "Wages and arrival",
            dated,
            AT,
            GENESIS);
    return event(WorkNoticed.TYPE, told.uri(), told);
  }

  public static Event gone(UUID item, int version) {
    ItemGone told = new ItemGone("urn:uuid:" + item, version, AT, GENESIS);
    return event(ItemGone.TYPE, told.uri(), told);
  }

  /// A released item that cites [#TABLE] as it was [#BEFORE] the other values.
  static Event old(UUID item) {
    return citing(item, 1, Trust.RELEASE, BEFORE, "genesis", TABLE);
  }

  /// @param asOf when it was published and came in
  public static Event citing(
      UUID id, int version, Trust trust, Instant asOf, String type, String value) {
    ItemEnriched sample = Samples.enriched(id, version, trust, null);
    ItemIngested old = sample.item();
    ItemIngested item =
        new ItemIngested(
            old.uri(),
            version,
            old.externalId(),
            old.kind(),
            old.headline(),
            old.teaser(),
            old.body(),
            old.language(),
            old.link(),
            old.authors(),
            old.keywords(),
            asOf,
            null,
            null,
            old.source(),
            asOf,
            old.contentHash(),
            null,
            List.of());
    Citation citation = new Citation(type, value, null, new Passage("body", 0, 4, "Ende"));
    ItemEnriched enriched =
        new ItemEnriched(item, "de", sample.topics(), List.of(citation, citation), sample.citeAs());
    return event(ItemEnriched.TYPE, old.uri(), enriched);
  }

  private static Event event(String type, String subject, Object data) {
    return new Event(UUID.randomUUID(), type, "/ingest", subject, AT, null, EventJson.write(data));
  }
}
