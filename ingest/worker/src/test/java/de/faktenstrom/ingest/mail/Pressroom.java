package de.faktenstrom.ingest.mail;

import com.jayway.jsonpath.JsonPath;
import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Mailing;
import java.util.List;

/// A press office's mail server, and who reads it into a database.
///
/// @param mailing reads the mail of [#SENDERS], trusted
record Pressroom(PressOffice office, Workshop workshop, Mailing mailing) implements AutoCloseable {

  static final String SENDERS = "{\"senders\":[\"presse@amt.example\",\"@verband.example\"]}";

  Pressroom() {
    this(new PressOffice(), new Workshop());
  }

  private Pressroom(PressOffice office, Workshop workshop) {
    this(office, workshop, new Mailing(workshop, office.url(), "release", SENDERS));
  }

  static String mail(String id, String from, String subject, String body) {
    return """
    Message-ID: <%s@amt.example>
    From: %s
    To: redaktion@localhost
    Date: Mon, 09 Mar 2026 10:00:00 +0100
    Subject: %s
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: 8bit

    %s
    """
        .formatted(id, from, subject, body);
  }

  static String mail(String id) {
    return mail(id, "Amt <presse@amt.example>", "Zahl " + id, "Die Zahl ist " + id + ".");
  }

  /// What stands at a place of the first event.
  String event(String path) {
    return String.valueOf((Object) JsonPath.read(events().getFirst(), path));
  }

  List<String> events() {
    return workshop
        .jdbc()
        .sql("select data::text from public.outbox order by id")
        .query(String.class)
        .list();
  }

  @Override
  public void close() {
    workshop.close();
    office.close();
  }
}
