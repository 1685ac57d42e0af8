package de.faktenstrom.ingest.web;

import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.web.Refusal.Fault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A JSON object read field by field. Faults gather until [#check], so that a caller learns of all
/// at once.
public final class Form {

  private static final BigDecimal MOST = new BigDecimal("1e12");

  private final JsonNode object;
  private final String at;
  private final List<Fault> faults;

  private Form(JsonNode object, String at, List<Fault> faults) {
    this.object = object;
    this.at = at;
    this.faults = faults;
  }

  /// @param fields those that may be there
  /// @throws RefusedException with 400 where it is no JSON object of these fields
  public static Form read(byte[] json, SequencedSet<String> fields) {
    JsonNode object = StrictJson.parse(json);
    if (!object.isObject()) {
      throw new RefusedException(
          400, "The body must be one JSON object.", "Der Inhalt muss ein JSON-Objekt sein.");
    }
    return known(object, fields, "", new ArrayList<>());
  }

  /// The object in that field as a form, absent where there is none. Its faults are this form's.
  public @Nullable Form inner(String field, SequencedSet<String> fields) {
    JsonNode value = object.get(field);
    return value == null || value.isNull() ? null : inner(field, value, fields);
  }

  /// The objects of an array, as [#inner(String, SequencedSet)].
  public List<Form> inners(String field, int most, SequencedSet<String> fields) {
    List<Form> inners = new ArrayList<>();
    for (JsonNode element : list(field, most)) {
      Form inner = inner(field + "/" + inners.size(), element, fields);
      if (inner == null) {
        return List.of();
      }
      inners.add(inner);
    }
    return inners;
  }

  private @Nullable Form inner(String field, JsonNode value, SequencedSet<String> fields) {
    if (!value.isObject()) {
      fault(field, "must be an object.", "muss ein Objekt sein.");
      return null;
    }
    return known(value, fields, at + "/" + field, faults);
  }

  private static Form known(
      JsonNode object, SequencedSet<String> fields, String at, List<Fault> faults) {
    TreeSet<String> unknown = new TreeSet<>(object.propertyNames());
    unknown.removeAll(fields);
    if (!unknown.isEmpty()) {
      String field = StrictJson.shown((at + "/" + unknown.first()).substring(1));
      throw new RefusedException(
          400,
          "Unknown field: \"%s\". Known fields: %s.".formatted(field, String.join(", ", fields)),
          "Das Feld „%s“ ist nicht bekannt. Bekannt sind: %s."
              .formatted(field, String.join(", ", fields)));
    }
    return new Form(object, at, faults);
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

  /// The object's texts by their names, none where it is missing.
  public Map<String, String> texts(String field, int most) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return Map.of();
    }
    boolean texts = value.isObject() && value.size() <= most;
    Map<String, String> read = new LinkedHashMap<>();
    for (String name : texts ? value.propertyNames() : List.<String>of()) {
      JsonNode text = value.get(name);
      texts &= text.isString() && text.stringValue().length() <= 1_000 && name.length() <= 200;
      read.put(name, texts ? text.stringValue() : "");
    }
    if (!texts) {
      fault(
          field,
          "must be an object of at most " + most + " texts.",
          "muss ein Objekt aus höchstens " + most + " Texten sein.");
      return Map.of();
    }
    return Collections.unmodifiableMap(read);
  }

  /// A number from 0 to a million million.
  public @Nullable BigDecimal amount(String field) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    BigDecimal amount = value.isNumber() ? value.decimalValue() : BigDecimal.ONE.negate();
    if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
      fault(field, "must be a number not below 0.", "muss eine Zahl sein, nicht unter 0.");
      return null;
    }
    return amount;
  }

  /// ISO 8601, without a time.
  public @Nullable LocalDate day(String field) {
    return parsed(field, Form::dayOf, "must be a day, such as 2026-03-31.");
  }

  private static @Nullable LocalDate dayOf(String text) {
    try {
      return text.length() == 10 ? LocalDate.parse(text) : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// The object as it came.
  public String json() {
    return object.toString();
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
    faults.add(new Fault(at + "/" + field, detail));
  }

  /// @param said the detail in German
  public void fault(String field, String detail, String said) {
    faults.add(new Fault(at + "/" + field, detail, said));
  }

  /// @throws RefusedException with 422 and all faults, where there are any
  public void check() {
    if (!faults.isEmpty()) {
      throw new RefusedException(Refusal.of(List.copyOf(faults)));
    }
  }
}
