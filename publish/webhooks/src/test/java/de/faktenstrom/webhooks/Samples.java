package de.faktenstrom.webhooks;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Announcement.Corrected;
import de.faktenstrom.publish.events.Announcement.Released;
import de.faktenstrom.publish.events.Announcement.Updated;
import de.faktenstrom.publish.events.Announcement.Withdrawn;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Correction;
import de.faktenstrom.publish.events.Filter;
import de.faktenstrom.publish.events.Publication;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Announcements and endpoints to test with.
final class Samples {

  static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  static final UUID ITEM = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
  static final URI PUBLIC = URI.create("https://fakten.example");
  static final Set<Channel> WEBHOOK = Set.of(Channel.WEBHOOK);

  private Samples() {}

  static Released released(UUID item, int revision) {
    return new Released(publication(item, revision, "<p>Köln</p>"), revision, WEBHOOK);
  }

  static Updated updated(UUID item, int revision) {
    return new Updated(publication(item, revision, "<p>Köln, neu</p>"), revision, WEBHOOK);
  }

  static Corrected corrected(UUID item, int revision) {
    Correction correction =
        new Correction(
            Correction.Severity.SERIOUS,
            "Bitte ersetzen.",
            "Prozentpunkte statt Prozent",
            "In einer früheren Fassung stand Prozent.",
            revision - 1);
    return new Corrected(
        publication(item, revision, "<p>Prozentpunkte</p>"), correction, revision, WEBHOOK);
  }

  static Withdrawn withdrawn(UUID item, int revision) {
    return new Withdrawn(
        "urn:uuid:" + item,
        revision - 1,
        Kind.ARTICLE,
        "Schutzsuchende in Köln",
        "de",
        topics(),
        "Falsche Quelle",
        "Der Beitrag wurde zurückgezogen.",
        NOON,
        NOON.plusSeconds(60),
        revision,
        WEBHOOK);
  }

  static Publication publication(UUID item, int version, String body) {
    return new Publication(
        "urn:uuid:" + item,
        version,
        Kind.ARTICLE,
        "Schutzsuchende in Köln",
        "Ende 2024 lebten 39.945 in Köln.",
        body,
        "de",
        "https://quelle.example/koeln",
        List.of(new Author("A. Autorin", null)),
        topics(),
        List.of(
            new Citation(
                "genesis",
                "12531-0043",
                "https://www-genesis.destatis.de/datenbank/online/table/12531-0043",
                new Passage("body", 0, 4, "Tabelle 12531-0043"))),
        new CiteAs("Quelle (2026): Köln.", "Source (2026): Cologne."),
        new SourceRef(
            "0198c0de-0000-7000-8000-00000000000a",
            "Quelle",
            "https://quelle.example/",
            "CC-BY-4.0",
            Trust.REVIEW),
        NOON,
        NOON.plusSeconds(version));
  }

  static List<Topic> topics() {
    return List.of(
        new Topic(
            "https://fakten.example/themen/asyl",
            "asyl",
            new Topic.Labels("Asyl", "Asylum"),
            List.of(),
            0.9,
            List.of(new Passage("headline", 0, 14, "Schutzsuchende"))));
  }

  static Event event(Announcement announcement) {
    return new Event(
        UUID.randomUUID(),
        announcement.type(),
        "/desk",
        announcement.uri(),
        NOON,
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        EventJson.write(announcement));
  }

  static Endpoint endpoint(Filter filter, String... types) {
    return endpoint(UUID.randomUUID(), filter, null, types);
  }

  static Endpoint endpoint(
      UUID partner, Filter filter, @Nullable Instant failingSince, String... types) {
    return new Endpoint(
        UUID.randomUUID(),
        partner,
        "Partner",
        URI.create("https://partner.example/hook"),
        Set.of(types),
        filter,
        List.of(Secret.random()),
        true,
        null,
        failingSince,
        null,
        false);
  }
}
