package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Correction;
import de.faktenstrom.publish.events.Publication;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Announcements to test with.
final class Samples {

  static final FeedsSettings SETTINGS =
      new FeedsSettings(
          URI.create("https://fakten.example"),
          "Faktenstrom",
          "Zahlen, Daten und Forschung zu Migration und Integration, jede Angabe mit Beleg.",
          "redaktion@fakten.example",
          "Faktenstrom\nMusterstraße 1\n50667 Köln");

  static final Links LINKS = Links.of(SETTINGS.publicUrl());

  /// When readers read: in Berlin it is the 28th already.
  static final Instant READ = Instant.parse("2026-11-27T23:30:00Z");

  static final Set<Channel> FEED = Set.of(Channel.FEED);

  static final Topic ASYLUM = topic("asyl", "Asyl", "Asylum");

  private Samples() {}

  static Topic topic(String slug, String de, String en) {
    return new Topic(
        "https://fakten.example/vokabular/migration/" + slug,
        slug,
        new Topic.Labels(de, en),
        List.of(),
        0.9,
        List.of(new Passage("body", 0, 4, de)));
  }

  static UUID id(int number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
  }

  static Instant at(int minute) {
    return Instant.parse("2026-03-10T13:00:00Z").plusSeconds(60L * minute);
  }

  /// Version 1 of item `number`, published at that minute.
  static Publication publication(int number) {
    return new Publication(
        "urn:uuid:" + id(number),
        1,
        Kind.FACTS,
        "Schutzsuchende in Köln & Umgebung (" + number + ")",
        "Ende 2024 lebten in Köln 39.945 Schutzsuchende mit anerkanntem Schutzstatus.",
        "<p>Ende 2024 lebten in Köln <strong>39.945 Schutzsuchende</strong> (Tabelle 12531-0043)."
            + " Mehr bei <a href=\"https://destatis.example/a?b=1&amp;c=2\">Destatis</a>.</p>"
            + "<ul><li>Männer: 55,2 %</li><li>Frauen: 44,8 %</li></ul>",
        "de",
        "https://quelle.example/beitrag/" + number,
        List.of(new Author("Ayşe Müller", "https://orcid.org/0000-0002-1825-0097")),
        List.of(ASYLUM, topic("schutzstatus", "Schutzstatus", "Protection status")),
        List.of(
            new Citation(
                "genesis",
                "12531-0043",
                "https://www-genesis.destatis.example/12531-0043",
                new Passage("body", 50, 68, "Tabelle 12531-0043")),
            new Citation(
                "doi",
                "10.1234/abcd",
                "https://doi.org/10.1234/abcd",
                new Passage("body", 80, 92, "Müller (2025)"))),
        new CiteAs(
            "Müller, Ayşe (2026): Schutzsuchende in Köln. Fassung 1. Faktenstrom.",
            "Müller, Ayşe (2026): Schutzsuchende in Köln. Version 1. Faktenstrom."),
        new SourceRef(
            id(9000).toString(),
            "Statistisches Bundesamt",
            "https://destatis.example/",
            "https://www.govdata.de/dl-de/by-2-0",
            Trust.REVIEW),
        at(number),
        at(number));
  }

  static Announcement.Released released(int number) {
    return new Announcement.Released(publication(number), 1, FEED);
  }

  static Announcement.Updated updated(int number, int revision, Instant at) {
    return new Announcement.Updated(version(publication(number), revision, at), revision, FEED);
  }

  static Announcement.Corrected corrected(int number, int revision, Instant at) {
    return new Announcement.Corrected(
        version(publication(number), revision, at),
        new Correction(
            Correction.Severity.MINOR,
            "Nur für Redaktionen: interne Notiz.",
            "Prozentpunkte statt Prozent",
            "In einer früheren Fassung stand „Prozent“.\nRichtig ist „Prozentpunkte“.",
            revision - 1),
        revision,
        FEED);
  }

  static Announcement.Withdrawn withdrawn(int number, int revision, Instant at) {
    Publication publication = publication(number);
    return new Announcement.Withdrawn(
        publication.uri(),
        revision - 1,
        publication.kind(),
        publication.headline(),
        publication.language(),
        publication.topics(),
        "Interner Grund.",
        "Die Zahlen waren falsch zugeordnet.",
        publication.published(),
        at,
        revision,
        FEED);
  }

  static Publication version(Publication p, int version, Instant updated) {
    return new Publication(
        p.uri(),
        version,
        p.kind(),
        p.headline(),
        p.teaser(),
        p.body(),
        p.language(),
        p.link(),
        p.authors(),
        p.topics(),
        p.citations(),
        p.citeAs(),
        p.source(),
        p.published(),
        updated);
  }

  static Publication withText(Publication p, String headline, String teaser, String body) {
    return new Publication(
        p.uri(),
        p.version(),
        p.kind(),
        headline,
        teaser,
        body,
        p.language(),
        p.link(),
        p.authors(),
        p.topics(),
        p.citations(),
        p.citeAs(),
        p.source(),
        p.published(),
        p.updated());
  }

  static Publication withTopics(Publication p, List<Topic> topics) {
    return new Publication(
        p.uri(),
        p.version(),
        p.kind(),
        p.headline(),
        p.teaser(),
        p.body(),
        p.language(),
        p.link(),
        p.authors(),
        topics,
        p.citations(),
        p.citeAs(),
        p.source(),
        p.published(),
        p.updated());
  }

  /// As it comes from the log.
  static Event event(Announcement announcement) {
    String name = announcement.uri() + announcement.revision() + announcement.type();
    return new Event(
        UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
        announcement.type(),
        "/desk",
        announcement.uri(),
        announcement.at(),
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        EventJson.write(announcement));
  }

  /// Through the tables and back.
  static Announcement stored(Announcement announcement) {
    return Announcements.read(announcement.type(), EventJson.write(announcement));
  }

  /// The entries of a feed with one of each sort, in its order.
  static List<Entry> oneOfEach() {
    return List.of(
        Entry.of(Role.WITHDRAWAL, withdrawn(3, 2, at(90))),
        Entry.of(Role.CORRECTION, corrected(2, 2, at(80))),
        Entry.of(Role.ITEM, corrected(2, 2, at(80))),
        Entry.of(Role.ITEM, released(1)));
  }

  static String feed(Format format, List<Entry> entries) {
    Renderer renderer = Renderer.of(format, LINKS);
    FeedHead head = new FeedHead(FeedName.ALL, SETTINGS.title(), SETTINGS.description(), at(90));
    return new String(
        FeedRendering.joined(renderer, head, entries.stream().map(renderer::entry).toList()),
        UTF_8);
  }
}
