package de.faktenstrom.ingest.web;

import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.web.Refusal.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON object read field by field. Faults gather until [#check], so that a caller learns of all
/// at once.
public final class Form {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode object;
  private final List<Fault> faults = new ArrayList<>();

  private Form(JsonNode object) {
    this.object = object;
  }

  /// @param fields those that may be there
  /// @throws RefusedException with 400 where it is no JSON object of these fields
  public static Form read(byte[] json, SequencedSet<String> fields) {
    JsonNode object = parse(json);
    if (!object.isObject()) {
      throw new RefusedException(
          400, "The body must be one JSON object.", "Der Inhalt muss ein JSON-Objekt sein.");
    }
    TreeSet<String> unknown = new TreeSet<>(object.propertyNames());
    unknown.removeAll(fields);
    if (!unknown.isEmpty()) {
      throw new RefusedException(
          400,
          "Unknown field: \"%s\". Known fields: %s."
              .formatted(shown(unknown.first()), String.join(", ", fields)),
          "Das Feld „%s“ ist nicht bekannt. Bekannt sind: %s."
              .formatted(shown(unknown.first()), String.join(", ", fields)));
    }
    return new Form(object);
  }

  private static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      String at =
          e.getLocation() == null
              ? ""
              : " at line %d, column %d"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw new RefusedException(
          400,
          "The body is not valid JSON%s: %s.".formatted(at, shown(said(e))),
          e.getLocation() == null
              ? "Das ist kein gültiges JSON."
              : "Das JSON ist in Zeile %d ungültig.".formatted(e.getLocation().getLineNr()));
    }
  }

  private static String said(JacksonException e) {
    String message = e.getOriginalMessage();
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    // What stands in brackets at the end are places and settings inside the reader.
    String plain = first.replaceFirst("\\s*(\\((start marker at|from `).*|, from `.*)$", "");
    return plain.isEmpty() ? "malformed" : plain;
  }

  private static String shown(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}]", " ");
    return plain.length() > 200 ? plain.substring(0, 200) : plain;
  }

  public boolean has(String field) {
    return object.hasNonNull(field);
  }

  /// The string, absent where the field is missing or null, or where it is wrong (then a fault is
  /// noted).
  public @Nullable String text(String field, int longest) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      fault(field, "must be a string.", "muss ein Text sein.");
      return null;
    }
    if (value.stringValue().length() > longest) {
      fault(
          field,
          "must have at most " + longest + " characters.",
          "darf höchstens " + longest + " Zeichen haben.");
      return null;
    }
    return value.stringValue();
  }

  /// The string; where it is missing, blank or wrong, a fault and `""`.
  public String required(String field, int longest) {
    if (!has(field)) {
      fault(field, "is missing.", "fehlt.");
      return "";
    }
    String text = text(field, longest);
    if (text != null && Plain.isEmpty(text)) {
      fault(field, "must not be empty.", "darf nicht leer sein.");
    }
    return text == null ? "" : text;
  }

  /// What `read` makes of the string; where it makes nothing of it, a fault saying what `must` be.
  public <T> @Nullable T parsed(String field, Function<String, @Nullable T> read, String must) {
    String text = text(field, 4_000);
    T value = text == null ? null : read.apply(text);
    if (text != null && value == null) {
      fault(field, must, "hat keinen erlaubten Wert.");
    }
    return value;
  }

  /// RFC 3339 with an offset.
  public @Nullable Instant instant(String field) {
    return parsed(
        field, Form::instantOf, "must be a time with an offset, such as 2026-03-10T08:00:00Z.");
  }

  private static @Nullable Instant instantOf(String text) {
    try {
      return ofOurEra(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// Years 1 to 9999, which PostgreSQL and every feed format can write down.
  ///
  /// @throws DateTimeException for another
  public static Instant ofOurEra(Instant time) {
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1 || year > 9_998) {
      throw new DateTimeException("out of range");
    }
    return time;
  }

  /// BCP 47, in canonical spelling.
  public @Nullable String language(String field) {
    return parsed(field, Form::languageOf, "must be a language tag (BCP 47), such as de or en-GB.");
  }

  /// The tag in canonical spelling, absent where it is none.
  public static @Nullable String languageOf(String tag) {
    try {
      String canonical =
          new Locale.Builder()
              .setLanguageTag(tag.strip().replace('_', '-'))
              .build()
              .toLanguageTag();
      return canonical.equals("und") ? null : canonical;
    } catch (IllformedLocaleException _) {
      return null;
    }
  }

  public @Nullable Boolean flag(String field) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isBoolean()) {
      fault(field, "must be true or false.", "muss true oder false sein.");
      return null;
    }
    return value.booleanValue();
  }

  public @Nullable Integer number(String field, int least, int most) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      fault(
          field,
          "must be a whole number from %d to %d.".formatted(least, most),
          "muss eine ganze Zahl von %d bis %d sein.".formatted(least, most));
      return null;
    }
    return value.intValue();
  }

  /// The array's elements, none where it is missing; a fault where it is no array or too long.
  public List<JsonNode> list(String field, int most) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > most) {
      fault(field, "must be an array of at most " + most + " elements.");
      return List.of();
    }
    return List.copyOf(value.values());
  }

  /// @param field a name, or `name/0` for what is in it
  public void fault(String field, String detail) {
    faults.add(new Fault("/" + field, detail));
  }

  /// @param said the detail in German
  public void fault(String field, String detail, String said) {
    faults.add(new Fault("/" + field, detail, said));
  }

  /// @throws RefusedException with 422 and all faults, where there are any
  public void check() {
    if (!faults.isEmpty()) {
      throw new RefusedException(Refusal.of(List.copyOf(faults)));
    }
  }
}
