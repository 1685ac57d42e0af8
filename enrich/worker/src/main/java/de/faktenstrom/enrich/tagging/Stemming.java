package de.faktenstrom.enrich.tagging;

/// Takes inflection off a folded word, and nothing but inflection. Lucene's light German stemmer
/// goes further: it makes "Ausländer" one with "Ausland" and "Einwanderer" with "Einwand"
/// (`decisions/0002`).
public enum Stemming {
  GERMAN {
    @Override
    public String stem(String folded) {
      int end = genitive(folded, feminine(folded, folded.length()));
      end = genitive(folded, ending(folded, end));
      return folded.substring(0, end);
    }
  },
  ENGLISH {
    @Override
    public String stem(String folded) {
      return plural(spelling(folded));
    }
  };

  private static final String[] ADJECTIVES = {
    "isch", "lich", "ig", "end", "bar", "los", "haft", "sam", "tsch"
  };

  public abstract String stem(String folded);

  /// Migrantinnen and Migrantin are Migrant, but Berlin is Berlin.
  private static int feminine(String word, int end) {
    if (end >= 9 && ends(word, end, "innen")) {
      return end - 5;
    }
    boolean person =
        ends(word, end, "erin")
            || ends(word, end, "antin")
            || ends(word, end, "entin")
            || ends(word, end, "istin");
    return end >= 7 && person ? end - 2 : end;
  }

  private static int genitive(String word, int end) {
    return end > 3
            && word.charAt(end - 1) == 's'
            && "bdfghklmnrtaioy".indexOf(word.charAt(end - 2)) >= 0
        ? end - 1
        : end;
  }

  private static int ending(String word, int end) {
    if (end > 5 && (ends(word, end, "ern") || ends(word, end, "eln"))) {
      return end - 1;
    }
    if (end > 4 && (ends(word, end, "en") || ends(word, end, "em") || ends(word, end, "es"))) {
      return end - 2;
    }
    if (end > 5 && ends(word, end, "er") && declined(word, end - 2)) {
      return end - 2;
    }
    return end > 3 && word.charAt(end - 1) == 'e' ? end - 1 : end;
  }

  /// `er` is inflection after an adjective or a participle (politischer, Geflüchteter), otherwise
  /// it belongs to the word (Ausländer, Arbeiter).
  private static boolean declined(String word, int end) {
    for (String adjective : ADJECTIVES) {
      if (ends(word, end, adjective)) {
        return true;
      }
    }
    return (word.startsWith("ge") || word.startsWith("ver"))
        && (ends(word, end, "et") || ends(word, end, "en"));
  }

  private static boolean ends(String word, int end, String ending) {
    return end >= ending.length() && word.startsWith(ending, end - ending.length());
  }

  /// British and American are one: naturalize, labor, center, program.
  private static String spelling(String word) {
    if (word.length() < 5) {
      return word;
    }
    String one = word;
    int iz = one.lastIndexOf("iz");
    if (iz >= 3 && iz + 2 < one.length() && "eai".indexOf(one.charAt(iz + 2)) >= 0) {
      one = one.substring(0, iz) + "is" + one.substring(iz + 2);
    }
    one = one.replace("labour", "labor").replace("bour", "bor").replace("viour", "vior");
    one = one.replace("colour", "color").replace("programme", "program");
    return one.replace("centre", "center").replace("defence", "defense");
  }

  private static String plural(String word) {
    int end = word.length();
    if (end < 4 || word.charAt(end - 1) != 's') {
      return word;
    }
    return switch (word.charAt(end - 2)) {
      case 's', 'u' -> word;
      case 'i' ->
          ends(word, end, "sis") || ends(word, end, "tis") ? word : word.substring(0, end - 1);
      case 'e' -> pluralInEs(word, end);
      default -> word.substring(0, end - 1);
    };
  }

  private static String pluralInEs(String word, int end) {
    if (end > 4 && word.charAt(end - 3) == 'i') {
      return word.substring(0, end - 3) + "y";
    }
    boolean hissing =
        ends(word, end - 2, "ss")
            || ends(word, end - 2, "sh")
            || ends(word, end - 2, "ch")
            || ends(word, end - 2, "x");
    return word.substring(0, hissing ? end - 2 : end - 1);
  }
}
