package de.faktenstrom.desk;

import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Place;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.events.Attachment;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.EmbargoQuestion;
import de.faktenstrom.ingest.events.ItemIngested;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Versions as enrich hands them over.
public final class Samples {

  public static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final Instant INGESTED = Instant.parse("2026-11-24T12:00:00Z");

  private Samples() {}

  public static Event reviewed(UUID id, int version) {
    return event(id, version, Trust.REVIEW, null);
  }

  public static Event trusted(UUID id, int version) {
    return event(id, version, Trust.RELEASE, null);
  }

  public static Event event(UUID id, int version, Trust trust, Embargo embargo) {
    return new Event(
        UUID.randomUUID(),
        ItemEnriched.TYPE,
        "/enrich",
        "urn:uuid:" + id,
        INGESTED,
        TRACE,
        EventJson.write(enriched(id, version, trust, embargo)));
  }

  /// A version that says something of an embargo that has to be asked, with a file.
  public static Event asking(UUID id, int version, EmbargoQuestion question) {
    ItemEnriched plain = enriched(id, version, Trust.RELEASE, null);
    ItemIngested item = plain.item();
    ItemIngested asking =
        new ItemIngested(
            item.uri(),
            version,
            item.externalId(),
            Kind.PRESS_RELEASE,
            item.headline(),
            item.teaser(),
            item.body(),
            item.language(),
            item.link(),
            item.authors(),
            item.keywords(),
            item.published(),
            null,
            null,
            item.source(),
            item.ingested(),
            item.contentHash(),
            question,
            List.of(new Attachment("zahlen.csv", "text/csv", 2_048, "ab".repeat(32))));
    return new Event(
        UUID.randomUUID(),
        ItemEnriched.TYPE,
        "/enrich",
        "urn:uuid:" + id,
        INGESTED,
        TRACE,
        EventJson.write(
            new ItemEnriched(
                asking, plain.language(), plain.topics(), plain.citations(), plain.citeAs())));
  }

  public static ItemEnriched enriched(UUID id, int version, Trust trust, Embargo embargo) {
    ItemIngested item =
        new ItemIngested(
            "urn:uuid:" + id,
            version,
            "ext-" + id,
            Kind.FACTS,
            "Schutzsuchende in Köln, Fassung " + version,
            "Kurz gesagt",
            "<p>Ende 2024 lebten in Köln 39.945 Schutzsuchende, " + version + " Prozent.</p>",
            "de",
            "https://example.org/" + id,
            List.of(new Author("Ada Beispiel", null)),
            List.of("Asyl"),
            INGESTED,
            null,
            embargo,
            new SourceRef("1b4e28ba-2fa1-11d2-883f-0016d3cca427", "Amt", null, "CC-BY-4.0", trust),
            INGESTED,
            "hash-" + id + "-" + version,
            null,
            List.of());
    Topic topic =
        new Topic(
            "https://example.org/topics/asylum",
            "asylum",
            new Topic.Labels("Asyl", "Asylum"),
            List.of(),
            0.9,
            List.of(new Passage("body", 0, 4, "Ende")));
    Place place =
        new Place(
            "ags:05315",
            "city",
            new Topic.Labels("Köln", "Cologne"),
            0.8,
            List.of(new Passage("headline", 18, 22, "Köln")));
    return new ItemEnriched(
        item,
        "de",
        List.of(topic),
        List.of(),
        new CiteAs("Amt (2026)", "Office (2026)"),
        List.of(place),
        List.of());
  }
}
