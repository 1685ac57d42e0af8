package de.faktenstrom.bench;

import de.faktenstrom.enrich.related.Content;
import de.faktenstrom.enrich.related.ContentReader;
import de.faktenstrom.enrich.same.Print;
import de.faktenstrom.enrich.same.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Items drawn from a seed: words as common as in a language (Zipf), each item about some of a
/// thousand themes, every twentieth a reprint of one shortly before.
final class SeededItems {

  private static final int VOCABULARY = 400_000;
  private static final int THEMES = 1_000;
  private static final int WORDS_OF_A_THEME = 60;
  private static final int FEWEST_WORDS = 40;
  private static final int MORE_WORDS = 80;
  private static final String[] SYLLABLES = {
    "ba", "de", "gen", "ver", "lin", "tra", "mo", "sche", "kur", "fel", "ni", "zu", "pro", "ter",
    "an", "ung", "is", "keit", "ro", "wal"
  };

  private final ContentReader reader = new ContentReader();

  /// What both indexes take.
  record Item(Print print, Content content) {}

  /// The same number always gives the same item.
  Item item(long number) {
    boolean reprint = number % 20 == 19;
    Random random = new Random((reprint ? number - 7 : number) * 0x9E3779B97F4A7C15L);
    int theme = (int) (THEMES * Math.pow(random.nextDouble(), 2));
    List<String> words = new ArrayList<>();
    int length = FEWEST_WORDS + random.nextInt(MORE_WORDS);
    for (int i = 0; i < length; i++) {
      words.add(i % 15 == 14 ? figure(random) : word(random, theme));
    }
    if (reprint) {
      Random edit = new Random(number);
      words.replaceAll(word -> edit.nextInt(10) == 0 ? word(edit, theme) : word);
    }
    String headline = String.join(" ", words.subList(0, 8));
    String body = String.join(" ", words.subList(8, words.size()));
    List<String> concepts = List.of("c" + theme, "c" + random.nextInt(THEMES) % 550);
    List<String> places = List.of("iso3166:" + (int) (200 * Math.pow(random.nextDouble(), 3)));
    List<String> subjects = new ArrayList<>(concepts);
    subjects.addAll(places);
    return new Item(
        Print.of(new Told("de", headline + "\n" + body, concepts, places, List.of())),
        reader.read("de", headline, body, subjects));
  }

  private static String figure(Random random) {
    return Integer.toString(
        random.nextInt(4) == 0 ? 2000 + random.nextInt(27) : random.nextInt(200_000));
  }

  private static String word(Random random, int theme) {
    return random.nextInt(4) == 0
        ? spell(VOCABULARY + theme * WORDS_OF_A_THEME + random.nextInt(WORDS_OF_A_THEME))
        // Rank r with a chance that goes as 1/r.
        : spell((int) Math.pow(VOCABULARY, random.nextDouble()));
  }

  private static String spell(int rank) {
    StringBuilder word = new StringBuilder();
    for (int left = rank + SYLLABLES.length; left > 0; left /= SYLLABLES.length) {
      word.append(SYLLABLES[left % SYLLABLES.length]);
    }
    return word.toString();
  }
}
