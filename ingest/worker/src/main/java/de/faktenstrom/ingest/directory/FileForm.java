package de.faktenstrom.ingest.directory;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.item.Byline;
import de.faktenstrom.ingest.item.CanonicalUrl;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.item.Tags;
import de.faktenstrom.ingest.push.Submission;
import de.faktenstrom.ingest.push.SubmissionForm;
import de.faktenstrom.ingest.web.Body;
import de.faktenstrom.ingest.web.Form;
import de.faktenstrom.ingest.web.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A file of a watched folder as a submission. But for JSON, which says itself, and tables, the
/// file's name without its ending is what the item is known by.
final class FileForm {

  private static final ZoneId NEWSROOM = ZoneId.of("Europe/Berlin");

  private FileForm() {}

  /// @param usual what an item is that does not say
  /// @throws RefusedException where the file is no item
  static Submission read(Path file, Kind usual) throws IOException {
    String name = file.getFileName().toString();
    if (TableFile.isTable(name)) {
      return TableFile.read(file);
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = Body.read(in, Files.size(file), SubmissionForm.LARGEST);
    }
    String id = name.substring(0, name.lastIndexOf('.'));
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "json" -> SubmissionForm.read(bytes);
      case "md" -> markdown(id, MarkdownFile.of(text(bytes)), usual);
      default -> html(id, Jsoup.parse(Tags.bounded(text(bytes))), usual);
    };
  }

  static Submission markdown(String id, MarkdownFile file, Kind usual) {
    Map<String, String> front = file.front();
    String kind = front.get("kind");
    return submission(
        id,
        kind == null
            ? usual
            : Kind.of(kind)
                .orElseThrow(() -> refused("kind", "is none we know", "ist keine bekannte Art")),
        front.get("title"),
        front.get("teaser"),
        file.html(),
        front,
        Arrays.stream(front.getOrDefault("authors", "").replaceAll("[\\[\\]\"]", "").split(",", -1))
            .toList());
  }

  private static Submission html(String id, Document page, Kind usual) {
    Element heading = page.selectFirst("h1");
    String title = page.title().isBlank() && heading != null ? heading.text() : page.title();
    if (heading != null && Plain.line(heading.text()).equals(Plain.line(title))) {
      heading.remove();
    }
    Map<String, String> front =
        Map.of(
            "language", page.selectFirst("html") == null ? "" : page.select("html").attr("lang"),
            "date", page.select("meta[property=article:published_time]").attr("content"),
            "url", page.select("link[rel=canonical]").attr("href"));
    String teaser = page.select("meta[name=description]").attr("content");
    return submission(
        id,
        usual,
        title,
        teaser,
        page.body().html(),
        front,
        page.select("meta[name=author]").eachAttr("content"));
  }

  private static Submission submission(
      String id,
      Kind kind,
      @Nullable String title,
      @Nullable String teaser,
      String body,
      Map<String, String> front,
      List<String> authors) {
    if (title == null || Plain.line(title).isEmpty()) {
      throw refused("title", "is missing", "fehlt");
    }
    String language = Plain.orAbsent(front.get("language"));
    if (language != null && Form.languageOf(language) == null) {
      throw refused(
          "language", "is no language tag (BCP 47)", "ist kein Sprachkürzel wie de oder en");
    }
    List<Author> people =
        authors.stream()
            .map(name -> Byline.author(name, null, null))
            .filter(Objects::nonNull)
            .toList();
    return new Submission(
        id,
        kind,
        Plain.cut(Plain.line(title), 500),
        teaser,
        body,
        language == null ? null : Form.languageOf(language),
        CanonicalUrl.of(front.get("url"), null),
        people,
        date(Plain.orAbsent(front.get("date"))),
        null,
        null,
        null);
  }

  private static @Nullable Instant date(@Nullable String given) {
    if (given == null) {
      return null;
    }
    try {
      return Form.ofOurEra(
          given.length() == 10
              ? LocalDate.parse(given).atStartOfDay(NEWSROOM).toInstant()
              : OffsetDateTime.parse(given).toInstant());
    } catch (DateTimeException _) {
      throw refused(
          "date",
          "must be a day such as 2026-03-10 or a time with an offset",
          "muss ein Tag wie 2026-03-10 sein oder eine Zeit mit Zeitzone");
    }
  }

  static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new RefusedException(422, "The file is not in UTF-8.", "Die Datei ist nicht in UTF-8.");
    }
  }

  private static RefusedException refused(String field, String detail, String said) {
    return new RefusedException(
        422, field + " " + detail + ".", "Die Angabe %s %s.".formatted(field, said));
  }
}
