package de.faktenstrom.citation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is cited, as an item of CSL-JSON (Citation Style Language 1.0.2, csl-data.json): variables
/// by name, `id` and `type` first, in the order they were given. What CSL has no variable for
/// stands in its `custom` object: `retrieved` and `sha256` of a snapshot, `licence`.
///
/// Values are strings, and of names and dates the lists and maps that CSL-JSON has for them.
public record Work(Map<String, Object> variables) {

  private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u0085\\u2028\\u2029]+");

  public Work {
    if (!(variables.get("id") instanceof String) || !(variables.get("type") instanceof String)) {
      throw new IllegalArgumentException("A work has an id and a type");
    }
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /// @param type as CSL names it, `article-journal`, `dataset`, `webpage`
  public static Work of(String type, String id) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("id", id);
    variables.put("type", type);
    return new Work(variables);
  }

  public String id() {
    return Objects.requireNonNull(text("id"));
  }

  public String type() {
    return Objects.requireNonNull(text("type"));
  }

  /// The same with that variable; with none where the value is absent or blank. Text is kept on one
  /// line.
  public Work with(String variable, @Nullable Object value) {
    Object kept =
        value instanceof String text ? BLANKS.matcher(text).replaceAll(" ").strip() : value;
    Map<String, Object> more = new LinkedHashMap<>(variables);
    if (kept == null || kept.equals("") || kept.equals(List.of())) {
      more.remove(variable);
    } else {
      more.put(variable, kept);
    }
    return new Work(more);
  }

  /// The same with a date of a year, a year and a month, or a day.
  public Work dated(String variable, Integer... parts) {
    return with(variable, Map.of("date-parts", List.of(Arrays.asList(parts))));
  }

  public Work dated(String variable, LocalDate day) {
    return dated(variable, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /// The same with something that CSL has no variable for.
  public Work custom(String name, @Nullable String value) {
    Map<String, Object> more = new LinkedHashMap<>();
    if (variables.get("custom") instanceof Map<?, ?> before) {
      before.forEach((key, known) -> more.put((String) key, known));
    }
    if (value != null) {
      more.put(name, value);
    }
    return more.isEmpty() ? this : with("custom", Collections.unmodifiableMap(more));
  }

  /// What the variable says, absent where there is none.
  public @Nullable String text(String variable) {
    Object value = variables.get(variable);
    return value instanceof String || value instanceof Number ? value.toString() : null;
  }

  public @Nullable String custom(String name) {
    return variables.get("custom") instanceof Map<?, ?> custom
            && custom.get(name) instanceof String text
        ? text
        : null;
  }

  /// Names in their order, empty where nobody is named.
  public List<Name> names(String variable) {
    return variables.get(variable) instanceof List<?> names
        ? names.stream().map(name -> Name.of((Map<?, ?>) name)).toList()
        : List.of();
  }

  /// Year, month and day as far as they are known; empty where nothing is.
  public List<Integer> date(String variable) {
    if (variables.get(variable) instanceof Map<?, ?> date
        && date.get("date-parts") instanceof List<?> parts
        && !parts.isEmpty()) {
      return ((List<?>) parts.getFirst())
          .stream().map(part -> Integer.valueOf(part.toString())).toList();
    }
    return List.of();
  }
}
