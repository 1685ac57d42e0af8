package de.faktenstrom.enrich;

import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.tagging.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An item as a model reads it: the headline as title; teaser and how the body begins as abstract,
/// about as long as the abstracts it has learned from.
///
/// @param summary fields parted by a line
/// @param parts where the fields begin in it, in code points
record LearnedText(String title, String summary, List<Part> parts) {

  private static final int LONGEST = 3_000;
  private static final String BETWEEN = "\n";

  /// @param start,end half-open range in code points of the summary
  record Part(String field, int start, int end) {}

  static LearnedText of(Document document) {
    Map<String, String> fields =
        document.fields().stream()
            .collect(Collectors.toMap(Document.Field::name, Document.Field::text));
    StringBuilder summary = new StringBuilder();
    List<Part> parts = new ArrayList<>();
    for (String field : List.of("teaser", "body")) {
      String text = fields.getOrDefault(field, "");
      int start = summary.codePointCount(0, summary.length());
      summary.append(beginning(text, LONGEST - summary.length()));
      parts.add(new Part(field, start, summary.codePointCount(0, summary.length())));
      summary.append(BETWEEN);
    }
    return new LearnedText(fields.getOrDefault("headline", ""), summary.toString(), parts);
  }

  /// Whole words, whole code points.
  private static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', Math.max(0, most));
    return text.substring(0, Math.max(0, space));
  }

  /// Passages of title and abstract as passages of the item's fields.
  List<Passage> passages(List<Passage> found) {
    List<Passage> passages = new ArrayList<>();
    for (Passage passage : found) {
      if (passage.field().equals("title")) {
        passages.add(moved(passage, "headline", 0));
        continue;
      }
      parts.stream()
          .filter(part -> part.start() <= passage.start() && passage.end() <= part.end())
          .findFirst()
          .ifPresent(part -> passages.add(moved(passage, part.field(), part.start())));
    }
    return passages;
  }

  private static Passage moved(Passage passage, String field, int by) {
    return new Passage(field, passage.start() - by, passage.end() - by, passage.text());
  }
}
