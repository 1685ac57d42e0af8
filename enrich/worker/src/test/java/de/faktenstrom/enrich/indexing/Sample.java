package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A small vocabulary and texts put together from words of each subject, German and English, so
/// that what must be learned is known.
final class Sample {

  static final Vocabulary VOCABULARY =
      Vocabulary.of(
          """
          @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
          @prefix s: <urn:sample:> .
          s:asyl a skos:Concept ; skos:prefLabel "Asylverfahren"@de, "Asylum procedure"@en .
          s:schule a skos:Concept ; skos:prefLabel "Schule"@de, "School"@en .
          s:miete a skos:Concept ; skos:prefLabel "Wohnungsmarkt"@de, "Housing market"@en .
          s:lohn a skos:Concept ; skos:prefLabel "Arbeitslohn"@de, "Wage"@en .
          s:arzt a skos:Concept ; skos:prefLabel "Gesundheitswesen"@de, "Health care"@en .
          s:wahl a skos:Concept ; skos:prefLabel "Wahlrecht"@de, "Suffrage"@en .
          """);

  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject(
              "urn:sample:asyl",
              "Bundesamt Bescheid Anhörung Antrag Schutzsuchende Asylverfahren Herkunftsland",
              "applicant decision hearing refugee protection asylum origin"),
          new Subject(
              "urn:sample:schule",
              "Unterricht Lehrkräfte Klassenzimmer Zeugnis Schule Kinder Abschluss",
              "teacher classroom lesson pupil school certificate children"),
          new Subject(
              "urn:sample:miete",
              "Mieter Vermieter Nebenkosten Neubau Wohnungsmarkt Quadratmeter Kündigung",
              "tenant landlord rent building housing eviction flat"),
          new Subject(
              "urn:sample:lohn",
              "Beschäftigte Tarifvertrag Betrieb Gehalt Arbeitslohn Mindestlohn Branche",
              "employee employer salary wage income earnings company"),
          new Subject(
              "urn:sample:arzt",
              "Patienten Klinik Versorgung Krankenkasse Pflege Gesundheitswesen Diagnose",
              "patient hospital doctor nurse insurance treatment diagnosis"),
          new Subject(
              "urn:sample:wahl",
              "Wähler Stimmzettel Parlament Kandidaten Wahlrecht Mandat Beteiligung",
              "voter ballot parliament candidate suffrage turnout election"));

  private Sample() {}

  private record Subject(String uri, String german, String english) {}

  /// Works with one or two subjects each; the same seed makes the same works.
  static List<Work> works(int count, long seed) {
    Random random = new Random(seed);
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean english = i % 2 == 1;
      List<Subject> subjects = new ArrayList<>(SUBJECTS);
      Collections.shuffle(subjects, random);
      List<Subject> chosen = subjects.subList(0, 1 + random.nextInt(2));
      List<String> words = new ArrayList<>();
      for (Subject subject : chosen) {
        List<String> own =
            new ArrayList<>(
                List.of((english ? subject.english() : subject.german()).split(" ", -1)));
        Collections.shuffle(own, random);
        words.addAll(own.subList(0, 5));
      }
      Collections.shuffle(words, random);
      works.add(
          new Work(
              "w" + i,
              english ? "en" : "de",
              String.join(" ", words.subList(0, 2)),
              String.join(" ", words.subList(2, words.size())) + ".",
              chosen.stream().map(Subject::uri).toList()));
    }
    return works;
  }
}
