package de.faktenstrom.enrich.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From a reference in words to its fields. Never fails: what is no reference gets fields too. Safe
/// for many threads.
public final class ReferenceParser {

  static final String MODEL = "/bibliography/references.model";

  /// Read only when a text has a bibliography.
  private static final class Usual {
    static final ReferenceParser PARSER = new ReferenceParser(load());

    private static @Nullable Model load() {
      try (InputStream in = ReferenceParser.class.getResourceAsStream(MODEL)) {
        return in == null ? null : Model.read(in);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  private final @Nullable Model model;

  /// @param model absent for a parser by [Rules]
  ReferenceParser(@Nullable Model model) {
    this.model = model;
  }

  /// The parser that comes with the product: by its model, by rules where it has none.
  public static ReferenceParser usual() {
    return Usual.PARSER;
  }

  /// Fields in the order of the reference, which together cover all its words.
  public List<Field> parse(String reference) {
    List<Token> tokens = Tokens.of(reference);
    List<Field> fields = new ArrayList<>();
    if (tokens.isEmpty()) {
      return fields;
    }
    int[] states = model == null ? Rules.states(reference, tokens) : BestPath.of(model, tokens);
    int first = 0;
    for (int i = 1; i <= states.length; i++) {
      if (i == states.length || State.isBegin(states[i])) {
        int start = tokens.get(first).start();
        int end = tokens.get(i - 1).end();
        Label label = State.label(states[first]);
        fields.add(new Field(label, reference.substring(start, end), start, end));
        first = i;
      }
    }
    return fields;
  }
}
