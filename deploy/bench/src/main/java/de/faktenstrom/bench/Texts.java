package de.faktenstrom.bench;

import java.util.Random;

/// Made-up items of the size of real ones: about 2 KB of German text with words the vocabulary
/// knows.
final class Texts {

  private static final String[] WORDS =
      ("Asyl Einbürgerung Arbeitsmarkt Integrationskurs Fachkräfte Schutzsuchende Statistik Gemeinde"
              + " Jahr Prozent Menschen Zahl Angaben Vergleich Anteil Land Bericht Behörde Kinder Schule"
              + " Wohnung Familie Antrag Verfahren Gericht Studie Befragung Stadt Monat Ergebnis")
          .split(" ", -1);

  private Texts() {}

  /// One push as JSON on one line.
  static String item(String run, int number) {
    var random = new Random(number);
    var json = new StringBuilder(2_600);
    json.append("{\"externalId\":\"")
        .append(run)
        .append('-')
        .append(number)
        .append("\",\"kind\":\"article\",\"language\":\"de\",\"release\":true,\"headline\":\"")
        .append(headline(run, number))
        .append("\",\"body\":\"");
    for (int paragraph = 0; paragraph < 5; paragraph++) {
      json.append("<p>");
      for (int word = 0; word < 45; word++) {
        json.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      json.append("</p>");
    }
    return json.append("\"}").toString();
  }

  static String headline(String run, int number) {
    return "Meldung " + run + " Nummer " + number + " zum Arbeitsmarkt";
  }
}
