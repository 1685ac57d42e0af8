package de.faktenstrom.ingest.push;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.item.Byline;
import de.faktenstrom.ingest.item.CanonicalUrl;
import de.faktenstrom.ingest.web.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a [Submission] from JSON.
public final class SubmissionForm {

  /// Longest body of a request in bytes.
  public static final int LARGEST = 2 << 20;

  static final SequencedSet<String> FIELDS =
      new LinkedHashSet<>(
          List.of(
              "externalId",
              "kind",
              "headline",
              "teaser",
              "body",
              "language",
              "url",
              "authors",
              "published",
              "embargoUntil",
              "embargoZone",
              "release",
              "source"));

  private static final ZoneId NEWSROOM = ZoneId.of("Europe/Berlin");
  private static final String KINDS =
      Arrays.stream(Kind.values()).map(Kind::toString).collect(Collectors.joining(", "));

  private SubmissionForm() {}

  /// @throws de.faktenstrom.ingest.web.RefusedException where it is not valid
  public static Submission read(byte[] json) {
    Form form = Form.read(json, FIELDS);
    String externalId = form.required("externalId", 1_000);
    Kind kind = kind(form);
    Submission submission =
        new Submission(
            externalId,
            kind,
            form.required("headline", 500),
            form.text("teaser", 4_000),
            form.required("body", LARGEST),
            form.language("language"),
            form.parsed(
                "url", url -> CanonicalUrl.of(url, null), "must be an http or https address."),
            authors(form),
            form.instant("published"),
            embargo(form),
            trust(form.flag("release")),
            form.parsed(
                "source", SubmissionForm::uuid, "must be the id of a source of kind push."));
    form.check();
    return submission;
  }

  private static Kind kind(Form form) {
    if (!form.has("kind")) {
      form.fault("kind", "is missing; one of " + KINDS + ".");
      return Kind.ARTICLE;
    }
    Kind kind =
        form.parsed("kind", slug -> Kind.of(slug).orElse(null), "must be one of " + KINDS + ".");
    return kind == null ? Kind.ARTICLE : kind;
  }

  private static @Nullable Trust trust(@Nullable Boolean release) {
    if (release == null) {
      return null;
    }
    return release ? Trust.RELEASE : Trust.REVIEW;
  }

  static @Nullable UUID uuid(String text) {
    try {
      return text.length() == 36 ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static List<Author> authors(Form form) {
    List<Author> authors = new ArrayList<>();
    List<JsonNode> given = form.list("authors", 100);
    for (int i = 0; i < given.size(); i++) {
      JsonNode one = given.get(i);
      JsonNode name = one.isString() ? one : one.get("name");
      JsonNode uri = one.get("uri");
      boolean wrongUri = uri != null && !uri.isNull() && !uri.isString();
      if (name == null || !name.isString() || wrongUri || one.isObject() && !known(one)) {
        form.fault("authors/" + i, "must be a name, or an object of name and uri.");
      } else {
        String address = uri == null || uri.isNull() ? null : uri.stringValue();
        Author author = Byline.author(name.stringValue(), address, null);
        if (author != null) {
          authors.add(author);
        }
      }
    }
    return authors;
  }

  private static boolean known(JsonNode author) {
    return List.of("name", "uri").containsAll(author.propertyNames());
  }

  /// A time with an offset is that instant; one without is on the wall clock of `embargoZone`.
  private static @Nullable Embargo embargo(Form form) {
    ZoneId given =
        form.parsed(
            "embargoZone", SubmissionForm::zone, "must be a time zone, such as Europe/Berlin.");
    ZoneId zone = given == null ? NEWSROOM : given;
    String until = form.text("embargoUntil", 100);
    if (until == null) {
      return null;
    }
    try {
      boolean exact = until.matches(".*([Zz]|[+-]\\d\\d:\\d\\d)");
      Instant instant = exact ? OffsetDateTime.parse(until).toInstant() : onWall(until, zone);
      return new Embargo(Form.ofOurEra(instant), zone);
    } catch (DateTimeException e) {
      form.fault(
          "embargoUntil",
          e instanceof WallClockException
              ? String.valueOf(e.getMessage())
              : "must be a time, such as 2026-11-24T14:00:00+01:00.");
      return null;
    }
  }

  private static Instant onWall(String until, ZoneId zone) {
    LocalDateTime local = LocalDateTime.parse(until);
    return switch (zone.getRules().getValidOffsets(local).size()) {
      case 1 -> local.atZone(zone).toInstant();
      case 0 ->
          throw new WallClockException(
              "does not exist in " + zone + ": clocks go forward; give an offset.");
      default ->
          throw new WallClockException(
              "exists twice in " + zone + ": clocks go back; give an offset.");
    };
  }

  private static @Nullable ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// A time on the wall that is none or two.
  private static final class WallClockException extends DateTimeException {
    private static final long serialVersionUID = 1L;

    WallClockException(String message) {
      super(message);
    }
  }
}
