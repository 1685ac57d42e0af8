package de.faktenstrom.newsletter;

import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Correction;
import de.faktenstrom.publish.events.Filter;
import de.faktenstrom.publish.events.Publication;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Announcements and settings to test with.
final class Samples {

  static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
  static final Set<Channel> HERE = Set.of(Channel.NEWSLETTER, Channel.FEED);

  static final NewsletterSettings SETTINGS = settings(null);

  private Samples() {}

  static NewsletterSettings settings(URI smtp) {
    return new NewsletterSettings(
        URI.create("https://fakten.example"),
        smtp,
        "Faktenstrom <newsletter@fakten.example>",
        "Faktenstrom e. V.\nMusterweg 1, 50667 Köln\nVerantwortlich: Erika Muster",
        "0123456789abcdef0123456789abcdef",
        ZoneId.of("Europe/Berlin"),
        LocalTime.of(7, 0),
        10_000);
  }

  static String uri() {
    return "urn:uuid:" + UUID.randomUUID();
  }

  static Announcement.Released released(String uri, String headline, Instant at, String... topics) {
    return new Announcement.Released(publication(uri, 1, headline, at, topics), 1, HERE);
  }

  static Announcement.Updated updated(String uri, int version, String headline, Instant at) {
    return new Announcement.Updated(publication(uri, version, headline, at), version, HERE);
  }

  static Announcement.Corrected corrected(
      String uri, int version, String headline, Instant at, String... topics) {
    return new Announcement.Corrected(
        publication(uri, version, headline, at, topics),
        new Correction(
            Correction.Severity.SERIOUS,
            null,
            "Prozentpunkte",
            "In der ersten Fassung stand „Prozent“ statt „Prozentpunkte“.",
            version - 1),
        version,
        HERE);
  }

  static Announcement.Withdrawn withdrawn(String uri, int revision, String headline, Instant at) {
    return new Announcement.Withdrawn(
        uri,
        revision - 1,
        Kind.ARTICLE,
        headline,
        "de",
        List.of(),
        "Quelle zurückgezogen",
        "Die Studie wurde zurückgezogen.",
        at,
        at,
        revision,
        HERE);
  }

  static Publication publication(
      String uri, int version, String headline, Instant at, String... topics) {
    return new Publication(
        uri,
        version,
        Kind.ARTICLE,
        headline,
        "Ende 2024 lebten in Köln 39.945 Schutzsuchende mit anerkanntem Schutzstatus.",
        "<p>Text</p>",
        "de",
        "https://quelle.example/1",
        List.of(),
        List.of(topics).stream().map(Samples::topic).toList(),
        List.of(),
        new CiteAs(
            "Faktenstrom (2026): " + headline + ". Fassung " + version + ".",
            "Faktenstrom (2026): " + headline + ". Version " + version + "."),
        new SourceRef(
            UUID.randomUUID().toString(), "Statistisches Bundesamt", null, null, Trust.REVIEW),
        at,
        at);
  }

  private static final List<Topic.Heading> ABOVE =
      List.of(new Topic.Heading("migration", new Topic.Labels("Migration", "Migration")));

  static Topic topic(String slug) {
    return new Topic(
        "https://fakten.example/thema/" + slug,
        slug,
        new Topic.Labels(slug, slug),
        ABOVE,
        1,
        List.of());
  }

  static Filter topics(String... slugs) {
    return Filters.of(Set.of(slugs), Set.of(), Set.of(), false);
  }

  static Filter correctionsOnly() {
    return Filters.of(Set.of(), Set.of(), Set.of(), true);
  }
}
