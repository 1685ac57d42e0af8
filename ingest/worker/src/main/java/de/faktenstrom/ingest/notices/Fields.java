package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.item.Plain;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Values in the registries' JSON; whatever is missing or of another type is absent.
final class Fields {

  private static final int LONGEST_TITLE = 300;

  private Fields() {}

  /// Of an array, at most some of its elements; of a single value that one.
  static List<JsonNode> list(JsonNode node, int most) {
    return node.isArray()
        ? node.values().stream().limit(most).toList()
        : node.isMissingNode() || node.isNull() ? List.of() : List.of(node);
  }

  static @Nullable String text(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }

  /// Registries keep markup in titles.
  static @Nullable String title(JsonNode node) {
    String given = text(node);
    return given == null ? null : Plain.orAbsent(Plain.cut(Plain.ofHtml(given), LONGEST_TITLE));
  }

  static @Nullable Instant time(JsonNode node) {
    try {
      String text = text(node);
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// The day that a date or a time begins with, of years that everybody can write down.
  static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.length() < 10
          ? null
          : sane(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// `[[2026, 3, 9]]` as citeproc has it; absent where the day is left open.
  static @Nullable LocalDate day(JsonNode parts) {
    JsonNode date = parts.path(0);
    try {
      return date.size() < 3
          ? null
          : sane(LocalDate.of(date.path(0).asInt(0), date.path(1).asInt(0), date.path(2).asInt(0)));
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static @Nullable LocalDate sane(LocalDate day) {
    return day.getYear() >= 1000 && day.getYear() <= 9998 ? day : null;
  }
}
