package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.events.Attachment;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.EmbargoQuestion;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.item.Byline;
import de.faktenstrom.ingest.item.Content;
import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.item.Sha256;
import de.faktenstrom.ingest.mail.Mail.Enclosed;
import de.faktenstrom.ingest.mail.embargo.EmbargoLine;
import de.faktenstrom.ingest.mail.embargo.Passages;
import de.faktenstrom.ingest.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A mail as an item.
///
/// @param trust for this mail, absent where the source's own holds
/// @param files by their SHA-256 (hex)
/// @param left files of the mail that were not kept
record Received(Draft draft, @Nullable Trust trust, Map<String, Enclosed> files, int left) {

  private static final ZoneId NEWSROOM = ZoneId.of("Europe/Berlin");
  private static final int LONGEST_HEADLINE = 500;

  /// What a mail says of its own age is believed within these.
  private static final Duration OLDEST = Duration.ofDays(10 * 365);

  private static final Pattern ANSWERED =
      Pattern.compile("(?i)^(?:\\s*(?:re|aw|antw|sv|wg|fw|fwd|wl)(?:\\[\\d{1,3}])?\\s?:)+\\s*");

  static Received of(Mail mail, Source source, Instant now) {
    MailText text = MailText.of(mail);
    Instant sent = sent(mail, now);
    Map<String, Enclosed> files = new LinkedHashMap<>();
    mail.files().forEach(file -> files.putIfAbsent(Sha256.hex(file.bytes()), file));
    EmbargoLine line = EmbargoLine.of(passages(mail, text), sent, NEWSROOM);
    Author author = Byline.author(mail.from(), null, null);
    Content content =
        new Content(
            source.itemKind(),
            headline(mail.subject()),
            null,
            text.html(),
            source.language(),
            author == null ? List.of() : List.of(author),
            embargo(line),
            question(line),
            files.entrySet().stream().map(Received::attachment).toList());
    return new Received(
        new Draft(mail.id(), mail.id(), content, null, List.of(), sent, null),
        line instanceof EmbargoLine.Doubtful ? Trust.REVIEW : null,
        files,
        mail.left());
  }

  /// A file that was not kept counts as one that cannot be read.
  private static Passages passages(Mail mail, MailText text) {
    List<Enclosure> enclosures = mail.files().stream().map(Enclosure::of).toList();
    return new Passages(
        mail.subject() + "\n" + text.lines(),
        enclosures.stream()
            .flatMap(file ->
                file instanceof Enclosure.Open(String lines) ? Stream.of(lines) : Stream.empty())
            .toList(),
        mail.files().stream().map(file -> FileName.words(file.name())).toList(),
        mail.left() > 0 || enclosures.stream().anyMatch(Enclosure.Closed.class::isInstance));
  }

  private static String headline(String subject) {
    String bare = Plain.line(Addresses.without(ANSWERED.matcher(subject).replaceFirst("")));
    return bare.isEmpty() ? "(ohne Betreff)" : Plain.cut(bare, LONGEST_HEADLINE);
  }

  private static Instant sent(Mail mail, Instant now) {
    Instant given = mail.sent();
    Instant arrived = now.truncatedTo(ChronoUnit.MICROS);
    return given == null || given.isAfter(now) || given.isBefore(now.minus(OLDEST))
        ? arrived
        : given;
  }

  private static @Nullable Embargo embargo(EmbargoLine line) {
    return line instanceof EmbargoLine.Certain(Instant until, ZoneId zone)
        ? new Embargo(until, zone)
        : null;
  }

  private static @Nullable EmbargoQuestion question(EmbargoLine line) {
    return line instanceof EmbargoLine.Doubtful doubtful
        ? new EmbargoQuestion(
            Plain.line(Addresses.without(doubtful.text())), doubtful.mayMean(), NEWSROOM)
        : null;
  }

  private static Attachment attachment(Map.Entry<String, Enclosed> file) {
    Enclosed enclosed = file.getValue();
    return new Attachment(
        enclosed.name(), enclosed.mediaType(), enclosed.bytes().length, file.getKey());
  }
}
