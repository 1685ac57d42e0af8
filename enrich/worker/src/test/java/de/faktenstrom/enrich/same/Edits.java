package de.faktenstrom.enrich.same;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What editors do to a text that they reprint, drawn from a seed.
final class Edits {

  private static final String[] HEADS = {
    "Sperrfrist: 12. März, 11:00 Uhr", "Pressemitteilung Nr. 87/2025", "Medieninformation",
    "Embargoed until 11 March, 10:00", "PRESS RELEASE", "Frei ab Freitag, 8 Uhr"
  };
  private static final String[] FEET = {
    "Pressekontakt:\n"
        + "Maria Muster, Telefon 0800 12345678, presse@example.org\n"
        + "Hauptstraße 14, 12345 Musterstadt",
    "Rückfragen an: Stabsstelle Öffentlichkeitsarbeit, Tel. 0800 7654321",
    "Contact:\nPress office, 0800 12345678, press@example.org",
    "Über uns:\nDer Verein setzt sich seit 1998 mit 340 Mitgliedern für Teilhabe ein.",
    "Notes to editors\nInterviews can be arranged at short notice."
  };
  private static final String[] HEADLINES = {
    "Neue Zahlen veröffentlicht",
    "Das müssen Sie wissen",
    "What the new figures say",
    "Bericht: So steht es",
    "In brief"
  };

  private final Random random;
  private final List<String> words;

  /// @param words of other texts, which replace some; editors drop figures and do not make up
  ///   others
  Edits(Random random, List<String> words) {
    this.random = random;
    this.words = words;
  }

  /// @param share of the words that are touched, 0 to 0.3: replaced, dropped, new, or lost with a
  ///   paragraph that is cut
  String edit(String text, double share) {
    double cut = random.nextInt(3) == 0 ? share / 2 : 0;
    List<String> lines = new ArrayList<>(Arrays.asList(cut(text, cut).split("\n")));
    lines.replaceAll(line -> touch(line, share - cut));
    if (random.nextInt(3) == 0) {
      lines.set(0, lines.size() > 1 ? pick(HEADLINES) : lines.getFirst());
    }
    if (random.nextInt(3) == 0 && lines.size() > 2) {
      Collections.swap(lines, lines.size() - 1, lines.size() - 2);
    }
    if (random.nextBoolean()) {
      lines.addFirst(pick(HEADS));
    }
    if (random.nextBoolean()) {
      lines.add(pick(FEET));
    }
    return String.join("\n", lines);
  }

  private String pick(String[] of) {
    return of[random.nextInt(of.length)];
  }

  /// The end is cut, as editors do.
  private static String cut(String text, double share) {
    int end = (int) (text.length() * (1 - share));
    return text.substring(0, Math.max(1, end));
  }

  private String touch(String line, double share) {
    List<String> out = new ArrayList<>();
    for (String word : moved(line).split(" ")) {
      if (random.nextDouble() >= share) {
        out.add(word);
      } else {
        switch (random.nextInt(4)) {
          case 0 -> {}
          case 1 -> {
            out.add(word);
            out.add(words.get(random.nextInt(words.size())));
          }
          default -> out.add(words.get(random.nextInt(words.size())));
        }
      }
    }
    return String.join(" ", out);
  }

  /// One sentence goes elsewhere in its paragraph.
  private String moved(String line) {
    List<String> sentences = new ArrayList<>(Arrays.asList(line.split("(?<=[a-zäöüß]{3}[.!?]) ")));
    if (sentences.size() > 2 && random.nextInt(3) == 0) {
      sentences.add(random.nextInt(sentences.size() - 1), sentences.removeLast());
    }
    return String.join(" ", sentences);
  }
}
