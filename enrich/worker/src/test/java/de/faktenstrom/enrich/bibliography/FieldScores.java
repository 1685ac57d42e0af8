package de.faktenstrom.enrich.bibliography;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts how much of what people labelled a parser finds: by token, and by field, which is right
/// only where label, beginning and end are. A journal and a book that something stands in are one
/// container, as they are one variable of CSL.
final class FieldScores {

  /// @param wanted as people labelled
  /// @param found by the parser
  /// @param right in both
  private static final class Count {
    int wanted;
    int found;
    int right;

    double f1() {
      return wanted + found == 0 ? 0 : 2.0 * right / (wanted + found);
    }
  }

  private final Map<String, Count> byToken = new LinkedHashMap<>();
  private final Map<String, Count> byField = new LinkedHashMap<>();
  private int tokens;
  private int wrongTokens;
  private int references;
  private int wrongReferences;

  static FieldScores of(ReferenceParser parser, Collection<LabelledReference> references) {
    FieldScores scores = new FieldScores();
    for (LabelledReference reference : references) {
      scores.add(reference, parser.parse(reference.text()));
    }
    return scores;
  }

  private void add(LabelledReference reference, List<Field> found) {
    List<Field> wanted = reference.fields();
    boolean wrong = false;
    for (Token token : Tokens.of(reference.text())) {
      String is = name(at(wanted, token));
      String said = name(at(found, token));
      count(byToken, is).wanted++;
      count(byToken, said).found++;
      count(byToken, is).right += is.equals(said) ? 1 : 0;
      wrongTokens += is.equals(said) ? 0 : 1;
      wrong |= !is.equals(said);
      tokens++;
    }
    references++;
    wrongReferences += wrong ? 1 : 0;
    wanted.forEach(field -> count(byField, name(field.label())).wanted++);
    for (Field field : found) {
      Count count = count(byField, name(field.label()));
      count.found++;
      boolean right = wanted.stream().anyMatch(one -> isSame(one, field));
      count.right += right ? 1 : 0;
    }
  }

  private static boolean isSame(Field one, Field other) {
    return name(one.label()).equals(name(other.label()))
        && one.start() == other.start()
        && one.end() == other.end();
  }

  private static Label at(List<Field> fields, Token token) {
    return fields.stream()
        .filter(field -> field.start() <= token.start() && token.start() < field.end())
        .findFirst()
        .orElseThrow()
        .label();
  }

  private static String name(Label label) {
    boolean container = label == Label.JOURNAL || label == Label.CONTAINER_TITLE;
    return container ? "container" : label.element();
  }

  private static Count count(Map<String, Count> counts, String name) {
    return counts.computeIfAbsent(name, _ -> new Count());
  }

  /// F1 by token.
  double ofTokens(String field) {
    return count(byToken, field).f1();
  }

  /// F1 by whole field.
  double ofFields(String field) {
    return count(byField, field).f1();
  }

  /// Share of references with a wrong token.
  double wrongReferences() {
    return (double) wrongReferences / references;
  }

  /// A table in Markdown, the most frequent fields first.
  String table(String name) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%n%s: %d references, %.2f %% of tokens wrong, %.1f %% of references with a wrong"
                + " token%n",
            name,
            references,
            100.0 * wrongTokens / tokens,
            100 * wrongReferences()));
    table.append("| field | number | F1 by token | F1 by whole field |\n|---|---|---|---|\n");
    byField.entrySet().stream()
        .filter(entry -> entry.getValue().wanted > 0)
        .sorted((one, other) -> other.getValue().wanted - one.getValue().wanted)
        .forEach(entry ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.3f |%n",
                    entry.getKey(),
                    entry.getValue().wanted,
                    ofTokens(entry.getKey()),
                    entry.getValue().f1())));
    return table.toString();
  }
}
