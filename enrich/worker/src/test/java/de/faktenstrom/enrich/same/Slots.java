package de.faktenstrom.enrich.same;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// What a press release says, drawn once and written in two languages.
final class Slots {

  private static final String[] MONTHS_DE = {
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember"
  };
  private static final String[] MONTHS_EN = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };
  private static final Map<String, List<String[]>> WORDS = words();

  private final Random random;
  private final Map<String, String> german = new HashMap<>();
  private final Map<String, String> english = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  Slots(Random random) {
    this.random = random;
  }

  private static Map<String, List<String[]>> words() {
    Map<String, List<String[]>> words = new HashMap<>();
    for (String line : Forms.lines("slots.txt")) {
      String[] parts = line.split(" ");
      List<String[]> values = new ArrayList<>();
      for (int i = 1; i < parts.length; i++) {
        String[] pair = parts[i].replace('_', ' ').split("\\|");
        values.add(new String[] {pair[0], pair[pair.length - 1]});
      }
      words.put(parts[0], values);
    }
    return words;
  }

  String get(String slot, boolean inEnglish) {
    if (!german.containsKey(slot)) {
      draw(slot);
    }
    return (inEnglish ? english : german).getOrDefault(slot, "");
  }

  private void draw(String slot) {
    switch (slot.replaceAll("\\d+$", "")) {
      case "n" -> number(slot, 1_000 + random.nextInt(random.nextBoolean() ? 9_000 : 290_000), 0);
      case "t" -> number(slot, 100 + random.nextInt(900), 0);
      case "s" -> number(slot, 13 + random.nextInt(70), 0);
      case "p" -> number(slot, 1 + random.nextInt(99) + (1 + random.nextInt(9)) / 10.0, 1);
      case "m" -> {
        double value = 1 + random.nextInt(40) + (1 + random.nextInt(9)) / 10.0;
        both(
            slot,
            String.format(Locale.GERMANY, "%,.1f Millionen", value),
            String.format(Locale.ENGLISH, "%,.1f million", value));
      }
      case "year" -> both(slot, "" + (2012 + random.nextInt(14)), null);
      case "month" -> {
        int month = random.nextInt(12);
        both(slot, MONTHS_DE[month], MONTHS_EN[month]);
      }
      case "date" -> {
        int day = 1 + random.nextInt(28);
        int month = random.nextInt(12);
        both(slot, day + ". " + MONTHS_DE[month], day + " " + MONTHS_EN[month]);
      }
      case "drs" -> both(slot, "20/" + (1_000 + random.nextInt(9_000)), null);
      case "az" -> both(slot, random.nextInt(20) + " K " + random.nextInt(5_000) + "/23.A", null);
      case "person" -> both(slot, word("given")[0] + " " + word("surname")[0], null);
      case "org" -> {
        String[] pair = word(slot);
        both(slot, pair[0], pair[1]);
      }
      default -> {
        String[] pair = word(slot.replaceAll("\\d+$", ""));
        while (!used.add(pair[0])) {
          pair = word(slot.replaceAll("\\d+$", ""));
        }
        both(slot, pair[0], pair[1]);
      }
    }
  }

  private String[] word(String kind) {
    List<String[]> values = WORDS.getOrDefault(kind, List.of());
    return values.get(random.nextInt(values.size()));
  }

  private void number(String slot, double value, int fraction) {
    String format = "%,." + fraction + "f";
    both(
        slot,
        String.format(Locale.GERMANY, format, value),
        String.format(Locale.ENGLISH, format, value));
  }

  private void both(
      String slot, String inGerman, @org.jspecify.annotations.Nullable String inEnglish) {
    german.put(slot, inGerman);
    english.put(slot, inEnglish == null ? inGerman : inEnglish);
  }

  /// The next one of the series: what stays is who speaks and where.
  Slots next() {
    Slots next = new Slots(random);
    for (String slot : german.keySet()) {
      if (slot.startsWith("org")
          || slot.startsWith("land")
          || slot.startsWith("country")
          || slot.startsWith("city")
          || slot.startsWith("person")
          || slot.equals("year")) {
        next.both(slot, german.getOrDefault(slot, ""), english.get(slot));
      }
    }
    return next;
  }
}
