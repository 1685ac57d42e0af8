package de.faktenstrom.enrich.citing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One pass over a text: at each place the kinds are asked whose sign stands there.
final class Scan {

  // An earlier kind takes its place from a later one: a DOI's address is no mere address.
  private static final List<Kind> KINDS =
      List.of(
          Doi.KIND,
          UrnNbn.KIND,
          Arxiv.KIND,
          Orcid.KIND,
          Handle.KIND,
          Ecli.KIND,
          Isbn.KIND,
          Issn.KIND,
          Address.KIND,
          EurostatDataset.KIND,
          GesisStudy.KIND,
          Drucksache.KIND,
          CourtFile.KIND,
          Law.KIND,
          GenesisTable.KIND,
          SourceLines.KIND);
  private static final int SOURCES = KINDS.indexOf(SourceLines.KIND);

  private record Sign(int kind, String word) {}

  // Signs of one character by it, longer ones by their first two, in either case.
  private static final int LATIN = 256;
  private static final int ASCII_BITS = 7;
  private static final int ASCII = 1 << ASCII_BITS;
  private static final Sign[] NONE = {};
  private static final Sign[][] ONE = new Sign[LATIN][];
  private static final Sign[][] TWO = new Sign[ASCII * ASCII][];
  private static final boolean[] LETTER = new boolean[LATIN];

  static {
    Arrays.fill(ONE, NONE);
    Arrays.fill(TWO, NONE);
    for (char c = 0; c < LATIN; c++) {
      LETTER[c] = Character.isLetter(c);
    }
    for (int kind = 0; kind < KINDS.size(); kind++) {
      for (String word : KINDS.get(kind).signs()) {
        enter(new Sign(kind, word));
      }
    }
  }

  private final Clean clean;
  private final List<List<Found>> found = new ArrayList<>();
  private final int[] next = new int[KINDS.size()];

  private Scan(Clean clean) {
    this.clean = clean;
    KINDS.forEach(_ -> found.add(new ArrayList<>()));
  }

  /// In the order of the text, without those that lie in one of an earlier kind. A source line may
  /// hold others.
  static List<Found> of(Clean clean) {
    Scan scan = new Scan(clean);
    scan.read();
    return scan.settled();
  }

  private void read() {
    String text = clean.text();
    boolean word = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean letter = c < LATIN ? LETTER[c] : Character.isLetter(c);
      if (c < LATIN && !(letter && word)) {
        ask(text, at, ONE[c]);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : LATIN;
        if (c < ASCII && after < ASCII) {
          ask(text, at, TWO[c << ASCII_BITS | after]);
        }
      }
      word = letter;
    }
  }

  private void ask(String text, int at, Sign[] signs) {
    for (Sign sign : signs) {
      if (next[sign.kind] <= at && text.regionMatches(true, at, sign.word, 0, sign.word.length())) {
        Kind kind = KINDS.get(sign.kind);
        next[sign.kind] = kind.reader().read(clean, at, found.get(sign.kind));
      }
    }
  }

  private List<Found> settled() {
    TreeMap<Integer, Found> taken = new TreeMap<>();
    for (List<Found> ofKind : found.subList(0, SOURCES)) {
      for (Found one : ofKind) {
        Map.Entry<Integer, Found> before = taken.lowerEntry(one.end());
        if (before == null || before.getValue().end() <= one.start()) {
          taken.put(one.start(), one);
        }
      }
    }
    List<Found> all = new ArrayList<>(taken.values());
    all.addAll(found.get(SOURCES));
    all.sort(Comparator.comparingInt(Found::start).thenComparingInt(Found::end));
    return all;
  }

  private static void enter(Sign sign) {
    char first = sign.word.charAt(0);
    if (sign.word.length() == 1) {
      ONE[first] = with(ONE[first], sign);
      return;
    }
    char second = sign.word.charAt(1);
    for (char one : cases(first)) {
      for (char two : cases(second)) {
        int index = one << ASCII_BITS | two;
        TWO[index] = with(TWO[index], sign);
      }
    }
  }

  private static char[] cases(char lower) {
    char upper = Character.toUpperCase(lower);
    return upper == lower ? new char[] {lower} : new char[] {lower, upper};
  }

  private static Sign[] with(Sign[] signs, Sign one) {
    Sign[] more = Arrays.copyOf(signs, signs.length + 1);
    more[signs.length] = one;
    return more;
  }
}
