package de.faktenstrom.enrich;

import de.faktenstrom.enrich.indexing.Work;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Texts indexed with concepts whose labels do not stand in them, as a library has them: by GND, or
/// by our own thesaurus.
final class Indexed {

  /// Slug of the own concept that means the same as gnd:4066749-2.
  static final String HOUSING = "wohnen";

  static final String OWN_HOUSING = "https://w3id.org/faktenstrom/thema/wohnen";

  private static final String COOKING = "gnd:0000000-0";
  private static final Map<String, List<String>> WORDS =
      new TreeMap<>(
          Map.of(
              "gnd:4066749-2",
              words("Vermieter Nebenkosten Altbau Kaution Quadratmeter Hausmeister Treppenhaus"),
              "gnd:4053474-1",
              words("Zeugnis Klassenzimmer Pausenhof Lehrerzimmer Hausaufgaben Tafel Kreide"),
              COOKING,
              words("Suppe Pfanne Gewürz Backofen Rezept Teig Zwiebel")));

  private Indexed() {}

  static Vocabulary gnd() {
    return Vocabulary.of(
        """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix gnd: <gnd:> .
        gnd:4066749-2 a skos:Concept ; skos:prefLabel "Wohnen"@de .
        gnd:4053474-1 a skos:Concept ; skos:prefLabel "Schule"@de .
        gnd:0000000-0 a skos:Concept ; skos:prefLabel "Kochen"@de .
        """);
  }

  /// Works with subjects of [#gnd].
  static List<Work> works(int count) {
    Random random = new Random(count);
    List<String> subjects = List.copyOf(WORDS.keySet());
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String subject = subjects.get(i % subjects.size());
      List<String> words = new ArrayList<>(WORDS.getOrDefault(subject, List.of()));
      Collections.shuffle(words, random);
      works.add(
          new Work(
              "w" + i,
              "de",
              String.join(" ", words.subList(0, 3)),
              String.join(" ", words.subList(3, 6)) + " " + i,
              List.of(subject)));
    }
    return works;
  }

  /// Works with subjects of our own thesaurus.
  static List<Work> own(int count) {
    return works(count).stream()
        .map(work ->
            new Work(
                work.id(),
                work.language(),
                work.title(),
                work.summary(),
                work.subjects().contains("gnd:4066749-2")
                    ? List.of(OWN_HOUSING)
                    : List.of("https://w3id.org/faktenstrom/thema/schule")))
        .toList();
  }

  private static List<String> words(String words) {
    return List.of(words.split(" ", -1));
  }
}
