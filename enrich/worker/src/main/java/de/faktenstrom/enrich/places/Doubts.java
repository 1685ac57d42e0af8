package de.faktenstrom.enrich.places;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What looks like a place and is none: a person's name, a newspaper, a club, a common word.
final class Doubts {

  private static final Set<String> TITLES =
      Set.of(
          "Herr",
          "Herrn",
          "Frau",
          "Fräulein",
          "Familie",
          "Dr.",
          "Prof.",
          "Professor",
          "Professorin",
          "Mr",
          "Mr.",
          "Mrs",
          "Mrs.",
          "Ms",
          "Ms.",
          "Miss",
          "Sir",
          "Lady",
          "Lord");
  private static final Set<String> NOBILITY = Set.of("von", "van", "de", "zu");
  private static final Set<String> WHERE =
      Set.of(
          "in",
          "In",
          "nach",
          "Nach",
          "aus",
          "Aus",
          "Stadt",
          "Hansestadt",
          "Landkreis",
          "Kreis",
          "Region",
          "Raum",
          "Großraum",
          "Bistum",
          "Universität",
          "Landgericht",
          "Amtsgericht");
  private static final Set<String> MEDIA =
      Set.of(
          "Zeitung",
          "Allgemeine",
          "Allgemeinen",
          "Rundschau",
          "Morgenpost",
          "Abendblatt",
          "Anzeiger",
          "Stadt-Anzeiger",
          "Tagblatt",
          "Tageblatt",
          "Tagesspiegel",
          "Nachrichten",
          "Kurier",
          "Presse",
          "Volkszeitung",
          "Volksstimme",
          "Merkur",
          "Abendzeitung",
          "Post",
          "Times",
          "Herald",
          "Tribune",
          "Illustrierte",
          "Neueste",
          "Neuesten",
          "Observer",
          "Guardian",
          "Review",
          "Journal",
          "Courier");
  private static final Set<String> CLUBS =
      Set.of(
          "FC",
          "SC",
          "SV",
          "VfB",
          "VfL",
          "TSV",
          "TSG",
          "BSC",
          "HSV",
          "Eintracht",
          "Borussia",
          "Hertha",
          "Fortuna",
          "Arminia",
          "Werder",
          "Alemannia",
          "Dynamo",
          "Lokomotive",
          "Energie",
          "Hansa",
          "Kickers",
          "Bayern",
          "Real",
          "Inter",
          "AC",
          "Union",
          "Holstein",
          "Bayer",
          "Juventus",
          "Atlético",
          "Olympique",
          "United");

  /// Kinds of which one may be a city; Berlin is a Land.
  private static final Set<String> CITIES = Set.of("city", "district", "state");

  private final Set<String> givenNames;

  /// @param givenNames that people have before a name that may be a place's too
  Doubts(Set<String> givenNames) {
    this.givenNames = givenNames;
  }

  /// What remains of the sightings of a text, some with less weight.
  List<Sighting> settle(String text, List<Sighting> sightings) {
    Set<String> surnames = new HashSet<>();
    List<Sighting> settled = new ArrayList<>(sightings.size());
    for (int i = 0; i < sightings.size(); i++) {
      Sighting one = sightings.get(i);
      if (i > 0 && isQuarter(text, sightings.get(i - 1), one)) {
        continue;
      }
      if (isSurname(text, one)) {
        surnames.add(text.substring(one.start(), one.end()));
        continue;
      }
      boolean neighbour = isListed(text, sightings, i);
      Sighting kept = settle(text, one, surnames, neighbour);
      if (kept != null) {
        settled.add(kept);
      }
    }
    return settled;
  }

  private @Nullable Sighting settle(
      String text, Sighting one, Set<String> surnames, boolean neighbour) {
    if (one.form() == Form.AGENCY) {
      return one;
    }
    String before = Words.before(text, one.start());
    String after = Words.after(text, one.end());
    boolean where = WHERE.contains(before) || neighbour;
    if (surnames.contains(text.substring(one.start(), one.end())) && !where) {
      return null;
    }
    if (isGivenName(text, one, after)
        || CLUBS.contains(before)
        || CLUBS.contains(after)
        || MEDIA.contains(after)) {
      return null;
    }
    return switch (one.form()) {
      case WORD -> where ? one : null;
      case ADJECTIVE -> adjective(text, one, after);
      case ADJECTIVAL -> adjectival(text, one, after);
      default -> one;
    };
  }

  /// "Deutsch" is a language, "Deutsche Bank" a name, "Deutsche Firmen" begins a sentence.
  private static @Nullable Sighting adjective(String text, Sighting one, String after) {
    char last = text.charAt(one.end() - 1);
    if (last == 'h' && !Words.isHyphenated(text, one.end())) {
      return null;
    }
    if (Character.isLowerCase(text.charAt(one.start()))
        || Words.startsSentence(text, one.start())
        || one.evidence() == Evidence.COMPOUND) {
      return one;
    }
    return Words.isCapitalised(after) ? one.as(Evidence.PART) : null;
  }

  /// "ein Deutscher kam", but "Deutscher Bundestag".
  private static Sighting adjectival(String text, Sighting one, String after) {
    boolean name = Words.isCapitalised(after) && !Words.startsSentence(text, one.start());
    return name ? one.as(Evidence.PART) : one;
  }

  private boolean isSurname(String text, Sighting one) {
    if (one.form() == Form.AGENCY || one.evidence() == Evidence.ADJECTIVE) {
      return false;
    }
    String before = Words.before(text, one.start());
    if (isGiven(before) || TITLES.contains(before) || isApposition(text, one, before)) {
      return true;
    }
    return NOBILITY.contains(before)
        && isGiven(Words.before(text, Words.startBefore(text, one.start())));
  }

  /// "der Politiker Straubinger", but "Zwei Straubinger", "mit Dank Straubinger Bürger".
  private static boolean isApposition(String text, Sighting one, String before) {
    return one.form() == Form.ER
        && Words.isCapitalised(before)
        && !Words.startsSentence(text, Words.startBefore(text, one.start()))
        && text.startsWith("er", one.end() - 2)
        && !Words.isCapitalised(Words.after(text, one.end()));
  }

  /// "Paris Hilton". A country is rarely anybody's name, but often begins a headline whose words
  /// all have capitals.
  private boolean isGivenName(String text, Sighting one, String after) {
    return one.form() == Form.NAME
        && !one.labels().getFirst().entry().kind().equals("country")
        && givenNames.contains(text.substring(one.start(), one.end()))
        && Words.isCapitalised(after)
        && Words.isSpace(text.charAt(one.end()));
  }

  /// "Anne", "Karl-Heinz", "J."
  private boolean isGiven(String word) {
    boolean initial = word.length() == 2 && word.charAt(1) == '.';
    int hyphen = word.indexOf('-');
    return (initial && Character.isUpperCase(word.charAt(0)))
        || givenNames.contains(word)
        || (hyphen > 0 && givenNames.contains(word.substring(0, hyphen)));
  }

  /// "Köln-Mülheim" is a part of Köln, not the city of Mülheim.
  private static boolean isQuarter(String text, Sighting city, Sighting one) {
    return city.end() + 1 == one.start()
        && Words.isHyphen(text.charAt(city.end()))
        && city.form().isName()
        && one.form().isName()
        && CITIES.contains(city.labels().getFirst().entry().kind())
        && CITIES.contains(one.labels().getFirst().entry().kind());
  }

  /// "Duisburg, Essen und Dortmund": beside another name, only a comma or an "and" between.
  private static boolean isListed(String text, List<Sighting> sightings, int i) {
    return (i > 0 && isListed(text, sightings.get(i - 1), sightings.get(i)))
        || (i + 1 < sightings.size() && isListed(text, sightings.get(i), sightings.get(i + 1)));
  }

  private static boolean isListed(String text, Sighting one, Sighting next) {
    if (!one.form().isName() || !next.form().isName() || one.end() > next.start()) {
      return false;
    }
    String between = text.substring(one.end(), Math.min(next.start(), one.end() + 8));
    return next.start() - one.end() < 8
        && Set.of(",", "und", "oder", "sowie", "/", "&", "and", "or", "–", "bis")
            .contains(between.strip());
  }
}
