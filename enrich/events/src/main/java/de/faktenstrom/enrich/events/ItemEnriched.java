package de.faktenstrom.enrich.events;

import de.faktenstrom.ingest.events.ItemIngested;
import java.util.List;

/// A version with all that enrich knows of it, on topic [#TOPIC], keyed by the item's uri. The same
/// version comes again when more is known of the works it cites; the later one holds.
///
/// @param language BCP 47, as declared or else as recognised
/// @param places the surest first
/// @param languages what is written in which language, only where an item is in more than one
/// @param figures numbers that it states, in the order of the text; those without source are for an
///   editor to look at and go no further than the desk
public record ItemEnriched(
    ItemIngested item,
    String language,
    List<Topic> topics,
    List<Citation> citations,
    CiteAs citeAs,
    List<Place> places,
    List<WrittenIn> languages,
    List<Figure> figures) {

  public static final String TOPIC = "faktenstrom.enriched";
  public static final String TYPE = "de.faktenstrom.item.enriched.v1";

  /// Records from before there were places have neither them nor languages nor figures.
  @SuppressWarnings("NullAway") // what Jackson finds no field for is null whatever its type
  public ItemEnriched {
    places = places == null ? List.of() : places;
    languages = languages == null ? List.of() : languages;
    figures = figures == null ? List.of() : figures;
  }

  /// A version that states no figure.
  public ItemEnriched(
      ItemIngested item,
      String language,
      List<Topic> topics,
      List<Citation> citations,
      CiteAs citeAs,
      List<Place> places,
      List<WrittenIn> languages) {
    this(item, language, topics, citations, citeAs, places, languages, List.of());
  }

  /// A version that names no place and is in one language.
  public ItemEnriched(
      ItemIngested item,
      String language,
      List<Topic> topics,
      List<Citation> citations,
      CiteAs citeAs) {
    this(item, language, topics, citations, citeAs, List.of(), List.of());
  }

  /// The same with other citations: more may be known of the works by now.
  public ItemEnriched citing(List<Citation> others) {
    return new ItemEnriched(item, language, topics, others, citeAs, places, languages);
  }
}
