package de.faktenstrom.enrich.bibliography;

import java.util.ArrayList;
import java.util.List;

/// From a reference in words to its fields. Never fails: what is no reference gets fields too.
public final class ReferenceParser {

  private final Model model;

  ReferenceParser(Model model) {
    this.model = model;
  }

  /// Fields in the order of the reference, which together cover all its words.
  public List<Field> parse(String reference) {
    List<Token> tokens = Tokens.of(reference);
    List<Field> fields = new ArrayList<>();
    if (tokens.isEmpty()) {
      return fields;
    }
    int[] states = BestPath.of(model, tokens);
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
