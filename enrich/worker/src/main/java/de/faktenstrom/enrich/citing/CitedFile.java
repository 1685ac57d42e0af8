package de.faktenstrom.enrich.citing;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.text.CodePoints;
import de.faktenstrom.enrich.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// All that a file cites.
///
/// @param file as it was named
public record CitedFile(String file, List<Cited> citations) {

  private static final int MOST_ITEMS = 10_000;
  private static final String TEXT = "text";

  /// @param item number of the item from 0, absent for a file that is one text
  /// @param field as in [Passage], absent for a file that is one text
  /// @param start,end half-open range in code points of the plain text
  /// @param csl CSL-JSON of what the citation itself says
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cited(
      @Nullable Integer item,
      @Nullable String field,
      String type,
      String value,
      int start,
      int end,
      String text,
      Map<String, Object> csl) {}

  private record Item(@Nullable String headline, @Nullable String teaser, @Nullable String body) {}

  /// Reads by the name's ending: HTML, JSON items as they are pushed (one, an array or one a line),
  /// and everything else as text.
  ///
  /// @throws tools.jackson.core.JacksonException where JSON is none
  static CitedFile of(String name, String content) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.matches(".*\\.jsonl?")) {
      return new CitedFile(name, items(content));
    }
    PlainText plain =
        lower.matches(".*\\.x?html?") ? PlainText.ofHtml(content) : PlainText.ofText(content);
    return new CitedFile(name, in(plain, null, TEXT));
  }

  private static List<Cited> items(String json) {
    List<Cited> cited = new ArrayList<>();
    try (MappingIterator<Item> items = JsonMapper.shared().readerFor(Item.class).readValues(json)) {
      for (int number = 0; items.hasNextValue() && number < MOST_ITEMS; number++) {
        Item item = items.nextValue();
        if (item == null) {
          continue;
        }
        cited.addAll(in(PlainText.ofText(orEmpty(item.headline)), number, "headline"));
        cited.addAll(in(PlainText.ofText(orEmpty(item.teaser)), number, "teaser"));
        cited.addAll(in(PlainText.ofHtml(orEmpty(item.body)), number, "body"));
      }
    }
    return cited;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<Cited> in(PlainText plain, @Nullable Integer item, String field) {
    CodePoints points = new CodePoints(field, plain.text());
    return Citations.found(plain).stream()
        .map(one -> cited(one, points.passage(one.start(), one.end()), item))
        .toList();
  }

  private static Cited cited(Found one, Passage passage, @Nullable Integer item) {
    Reference reference = one.reference();
    return new Cited(
        item,
        item == null ? null : passage.field(),
        reference.type(),
        reference.value(),
        passage.start(),
        passage.end(),
        passage.text(),
        Csl.of(reference));
  }
}
