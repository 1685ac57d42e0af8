package de.faktenstrom.enrich.citing;

import java.util.ArrayList;
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

  private record Sign(int kind, String word) {

    /// The second sign tells most words apart, sooner than a comparison that ignores case.
    boolean isAt(String text, int at) {
      return (word.length() == 1
              || (at + 1 < text.length()
                  && Character.toLowerCase(text.charAt(at + 1)) == word.charAt(1)))
          && text.regionMatches(true, at, word, 0, word.length());
    }
  }

  private static final int SIGNS = 256;
  private static final Sign[][] BY_FIRST = byFirst();

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
      boolean letter = Character.isLetter(c);
      if (c < SIGNS && !(letter && word)) {
        ask(text, at, BY_FIRST[Character.toLowerCase(c)]);
      }
      word = letter;
    }
  }

  private void ask(String text, int at, Sign[] signs) {
    for (Sign sign : signs) {
      if (next[sign.kind] <= at && sign.isAt(text, at)) {
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

  private static Sign[][] byFirst() {
    Sign[][] signs = new Sign[SIGNS][0];
    for (int first = 0; first < SIGNS; first++) {
      List<Sign> here = new ArrayList<>();
      for (int kind = 0; kind < KINDS.size(); kind++) {
        for (String word : KINDS.get(kind).signs()) {
          if (word.charAt(0) == first) {
            here.add(new Sign(kind, word));
          }
        }
      }
      signs[first] = here.toArray(Sign[]::new);
    }
    return signs;
  }
}
