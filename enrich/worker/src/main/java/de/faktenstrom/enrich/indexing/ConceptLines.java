package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.vocabulary.Concept;
import de.faktenstrom.enrich.vocabulary.Label;
import java.util.ArrayList;
import java.util.List;

/// Concepts as lines of a model's file, so that a model can be used without its vocabulary: uri,
/// preferred labels, then each label's language, kind and text; a tab between. What is above a
/// concept is not kept, tags do not need it.
final class ConceptLines {

  private static final int FIRST_LABEL = 3;
  private static final int LABEL = 3;

  private ConceptLines() {}

  static String line(Concept concept) {
    List<String> fields = new ArrayList<>();
    fields.add(concept.uri());
    fields.add(concept.preferred().de());
    fields.add(concept.preferred().en());
    for (Label label : concept.labels()) {
      fields.add(label.language());
      fields.add(label.kind().name());
      fields.add(label.text());
    }
    return String.join("\t", fields.stream().map(field -> field.replace('\t', ' ')).toList());
  }

  static Concept concept(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length < FIRST_LABEL || (fields.length - FIRST_LABEL) % LABEL != 0) {
      throw new RecordsFault("The model's file of concepts is damaged.");
    }
    String de = fields[1];
    String en = same(fields[2], de, de);
    List<Label> labels = new ArrayList<>((fields.length - FIRST_LABEL) / LABEL);
    for (int i = FIRST_LABEL; i < fields.length; i += LABEL) {
      String text = same(fields[i + 2], de, en);
      labels.add(new Label(text, fields[i].intern(), Label.Kind.valueOf(fields[i + 1])));
    }
    return new Concept(
        fields[0], fields[0], new Topic.Labels(de, en), List.copyOf(labels), List.of());
  }

  /// One text instead of two that are equal: there are tens of thousands of concepts.
  private static String same(String text, String one, String other) {
    return text.equals(one) ? one : text.equals(other) ? other : text;
  }
}
