package de.faktenstrom.enrich;

import de.faktenstrom.enrich.citing.Citations;
import de.faktenstrom.enrich.claims.Claims;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.Figure;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.WrittenIn;
import de.faktenstrom.enrich.places.Places;
import de.faktenstrom.enrich.tagging.Document;
import de.faktenstrom.enrich.tagging.Tagger;
import de.faktenstrom.enrich.text.CodePoints;
import de.faktenstrom.enrich.text.Language;
import de.faktenstrom.enrich.text.PlainText;
import de.faktenstrom.enrich.text.Stretch;
import de.faktenstrom.ingest.events.ItemIngested;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All that enrich does to a version, as one function.
final class Enrichment {

  // An event must stay a message: what is cited beyond this is no one's evidence.
  private static final int MOST_CITED = 500;

  private final Topics topics;
  private final Places places;

  /// By labels alone.
  Enrichment(Tagger tagger, Places places) {
    this((Topics) tagger::tag, places);
  }

  Enrichment(Topics topics, Places places) {
    this.topics = topics;
    this.places = places;
  }

  ItemEnriched enrich(ItemIngested item) {
    PlainText headline = PlainText.ofText(item.headline());
    PlainText teaser = PlainText.ofText(item.teaser() == null ? "" : item.teaser());
    PlainText body = PlainText.ofHtml(item.body());
    String language =
        Language.of(headline.text() + "\n" + teaser.text() + "\n" + body.text(), item.language());
    Document document =
        new Document(
            language,
            List.of(
                new Document.Field("headline", headline.text()),
                new Document.Field("teaser", teaser.text()),
                new Document.Field("body", body.text())));
    List<Places.Field> fields =
        document.fields().stream().map(field -> field(field, language)).toList();
    Map<String, List<Citation>> cited = new LinkedHashMap<>();
    cited.put("headline", Citations.in("headline", headline));
    cited.put("teaser", Citations.in("teaser", teaser));
    cited.put("body", Citations.in("body", body));
    return new ItemEnriched(
        item,
        language,
        topics.in(document),
        citations(item, cited),
        CiteAs.of(item, item.version()),
        places.in(fields),
        languages(fields),
        figures(item, fields, cited));
  }

  private static List<Figure> figures(
      ItemIngested item, List<Places.Field> fields, Map<String, List<Citation>> cited) {
    return fields.stream()
        .flatMap(field ->
            Claims.in(
                field.name(),
                field.text(),
                field.stretches(),
                cited.getOrDefault(field.name(), List.of()).stream()
                    .filter(citation -> !citation.value().equals(item.link()))
                    .toList())
                .stream())
        .limit(Claims.MOST)
        .toList();
  }

  private static Places.Field field(Document.Field field, String language) {
    return new Places.Field(field.name(), field.text(), Stretch.of(field.text(), language));
  }

  /// Nothing where all is in one language.
  private static List<WrittenIn> languages(List<Places.Field> fields) {
    long distinct =
        fields.stream()
            .flatMap(field -> field.stretches().stream().map(Stretch::language))
            .distinct()
            .count();
    return distinct < 2 ? List.of() : fields.stream().flatMap(Enrichment::languages).toList();
  }

  private static Stream<WrittenIn> languages(Places.Field field) {
    CodePoints points = new CodePoints(field.name(), field.text());
    return field.stretches().stream().map(points::writtenIn);
  }

  /// Each value once, where it first stands. A link to the item itself proves nothing.
  private static List<Citation> citations(ItemIngested item, Map<String, List<Citation>> cited) {
    Map<String, Citation> first = new LinkedHashMap<>();
    for (List<Citation> field : cited.values()) {
      for (Citation citation : field) {
        if (!citation.value().equals(item.link())) {
          first.putIfAbsent(citation.type() + " " + citation.value(), citation);
        }
      }
    }
    return first.values().stream().limit(MOST_CITED).toList();
  }
}
