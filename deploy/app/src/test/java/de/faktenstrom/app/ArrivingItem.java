package de.faktenstrom.app;

import de.faktenstrom.desk.item.Board;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Place;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.events.Attachment;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.EmbargoQuestion;
import de.faktenstrom.ingest.events.ItemIngested;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// An item as enrich would hand it to the desk.
final class ArrivingItem {

  private static final String BODY =
      """
      <p>Ende 2024 lebten in Köln 39.945 Schutzsuchende mit anerkanntem Schutzstatus.</p>
      <p>Die Zahl umfasst Menschen mit Asylberechtigung, Flüchtlingsschutz und subsidiärem Schutz.
      Sie liegt um 2,1 Prozent über der des Vorjahres. Mit früheren Angaben ist sie nur bedingt
      vergleichbar, weil die Ausländerbehörden ihre Register 2023 bereinigt haben.</p>
      <ul><li>Asylberechtigte: 1.205</li><li>Flüchtlingsschutz: 26.310</li></ul>
      """;

  private ArrivingItem() {}

  /// Through the log, until the desk has it.
  static UUID send(ApplicationContext context, String headline) {
    return send(context, headline, "12531-0043", null);
  }

  /// @param code of the table it cites
  static UUID send(ApplicationContext context, String headline, String code) {
    return send(context, headline, code, null);
  }

  /// @param question what it leaves unclear about an embargo
  static UUID send(ApplicationContext context, String headline, EmbargoQuestion question) {
    return send(context, headline, "12531-0043", question);
  }

  private static UUID send(
      ApplicationContext context,
      String headline,
      String code,
      @Nullable EmbargoQuestion question) {
    UUID id = UUID.randomUUID();
    Outbox outbox = context.getBean(Outbox.class);
    ItemEnriched content = content("urn:uuid:" + id, headline, code, question);
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ ->
            outbox.append(
                "/enrich",
                List.of(
                    new Outgoing(
                        ItemEnriched.TOPIC,
                        ItemEnriched.TYPE,
                        "urn:uuid:" + id,
                        content,
                        Trace.start()))));
    Board board = context.getBean(Board.class);
    Awaitility.await().until(() -> board.line(id).isPresent());
    return id;
  }

  private static ItemEnriched content(
      String uri, String headline, String code, @Nullable EmbargoQuestion question) {
    Passage passage = new Passage("body", 25, 39, "Schutzsuchende");
    return new ItemEnriched(
        item(uri, headline, question),
        "de",
        List.of(
            new Topic(
                "https://example.org/topics/asylum",
                "asylum",
                new Topic.Labels("Asyl", "Asylum"),
                List.of(new Topic.Heading("flight", new Topic.Labels("Flucht", "Flight"))),
                0.8,
                List.of(passage))),
        List.of(new Citation("genesis", code, "https://www-genesis.destatis.de/", passage)),
        new CiteAs(
            "Faktenstrom (2026): " + headline + ". Fassung 1.",
            "Faktenstrom (2026): " + headline + ". Version 1."),
        List.of(
            new Place(
                "ags:05315",
                "city",
                new Topic.Labels("Köln", "Cologne"),
                0.7,
                List.of(new Passage("teaser", 0, 4, "Köln")))),
        List.of());
  }

  private static ItemIngested item(
      String uri, String headline, @Nullable EmbargoQuestion question) {
    Instant now = Instant.now();
    return new ItemIngested(
        uri,
        1,
        uri,
        Kind.FACTS,
        headline,
        "Köln, Düsseldorf und Bonn im Vergleich: was die Zahlen sagen und was nicht.",
        BODY,
        "de",
        "https://example.org/zahlen",
        List.of(new Author("Ada Beispiel", null)),
        List.of("Asyl"),
        now,
        null,
        null,
        new SourceRef(
            "1b4e28ba-2fa1-11d2-883f-0016d3cca427",
            "Statistikdienst",
            null,
            "CC-BY-4.0",
            Trust.REVIEW),
        now,
        uri.replace("-", ""),
        question,
        question == null
            ? List.of()
            : List.of(new Attachment("zahlen.csv", "text/csv", 2_048, "ab".repeat(32))));
  }
}
