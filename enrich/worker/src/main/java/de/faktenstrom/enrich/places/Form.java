package de.faktenstrom.enrich.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a label of the gazetteer is, and with which endings it stands in a text.
@SuppressWarnings("ImmutableEnumChecker") // the list is never changed
enum Form {
  NAME(Evidence.NAME, "", "s", "es", "'s", "’s"),
  /// A name that is a common word too.
  WORD(Evidence.NAME, "", "s", "'s", "’s"),
  /// Of the stem: "syrisch" in "syrischen". Bare it is a language.
  ADJECTIVE(Evidence.ADJECTIVE, adjectives("", "stämmig")),
  /// "Syrer", "Berliner": people, and before a noun an adjective that is never inflected.
  ER(Evidence.PEOPLE, people("", "n", "s", "in", "innen")),
  /// Of the stem: "Afghan" in "Afghane".
  E(Evidence.PEOPLE, people("e", "en", "in", "innen")),
  /// "Französin", where the umlaut forbids to take it from the masculine.
  IN(Evidence.PEOPLE, "", "nen"),
  /// Of the stem: "Deutsch" in "Deutscher", inflected as an adjective.
  ADJECTIVAL(Evidence.PEOPLE, "e", "er", "en", "em", "es"),
  /// "Israeli", "Ungar", "Zypriot".
  OTHER(Evidence.PEOPLE, people("", "s", "n", "en", "in", "innen")),
  ENGLISH_ADJECTIVE(Evidence.ADJECTIVE, ""),
  ENGLISH_PEOPLE(Evidence.PEOPLE, "", "s", "'s", "’s", "s'", "s’"),
  AGENCY(Evidence.AGENCY, "", "s", "es", "'s", "’s");

  private final Evidence evidence;
  private final List<String> endings;

  Form(Evidence evidence, String... endings) {
    this.evidence = evidence;
    this.endings = longestFirst(List.of(endings));
  }

  Form(Evidence evidence, List<String> endings) {
    this.evidence = evidence;
    this.endings = longestFirst(endings);
  }

  Evidence evidence() {
    return evidence;
  }

  boolean isName() {
    return evidence == Evidence.NAME;
  }

  /// Where a word ends that has this label up to `at`, or -1 where it goes on in another way.
  int end(CharSequence text, int at) {
    for (String ending : endings) {
      int end = at + ending.length();
      if (Words.matches(text, at, ending) && Words.isEnd(text, end)) {
        return end;
      }
    }
    return -1;
  }

  private static List<String> longestFirst(List<String> endings) {
    return endings.stream().sorted((a, b) -> b.length() - a.length()).toList();
  }

  private static List<String> adjectives(String... stems) {
    return Arrays.stream(stems)
        .flatMap(stem -> List.of("e", "en", "er", "es", "em", "").stream().map(end -> stem + end))
        .toList();
  }

  /// With the endings that name women and men at once: "Syrer*innen", "SyrerInnen".
  private static List<String> people(String... endings) {
    List<String> all = new ArrayList<>(List.of(endings));
    for (String mark : List.of("*", ":", "_", "·", "/", "/-")) {
      all.add(mark + "in");
      all.add(mark + "innen");
    }
    all.addAll(List.of("Innen", "(in)", "(innen)"));
    return all;
  }
}
