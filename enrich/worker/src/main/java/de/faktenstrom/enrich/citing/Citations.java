package de.faktenstrom.enrich.citing;

import de.faktenstrom.enrich.citing.Reference.Stated;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.text.CodePoints;
import de.faktenstrom.enrich.text.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that a text names as what it rests on.
public final class Citations {

  /// More than this no text rests on; the rest is passed over.
  public static final int MOST = 10_000;

  private Citations() {}

  /// Each occurrence in the order of the text, those of links by the text that is linked.
  ///
  /// @param field as in [de.faktenstrom.enrich.events.Passage]
  public static List<Citation> in(String field, PlainText plain) {
    CodePoints points = new CodePoints(field, plain.text());
    return found(plain).stream().map(one -> citation(one, points)).toList();
  }

  /// The same with all that is known of each, at most [#MOST].
  public static List<Found> found(PlainText plain) {
    Clean clean = Clean.of(plain.text());
    List<Found> found = new ArrayList<>();
    for (Found one : Scan.of(clean)) {
      found.add(new Found(one.reference(), clean.start(one.start()), clean.end(one.end())));
    }
    addLinked(plain.links(), found);
    found.addAll(Entries.of(plain.text(), found));
    return found.stream()
        .sorted(Comparator.comparingInt(Found::start).thenComparingInt(Found::end))
        .limit(MOST)
        .toList();
  }

  /// What the text of a link says already is not said again by its address.
  private static void addLinked(List<PlainText.Link> links, List<Found> found) {
    if (links.isEmpty()) {
      return;
    }
    Map<String, TreeMap<Integer, Found>> places = new HashMap<>();
    found.forEach(one -> places(places, one.reference()).put(one.start(), one));
    for (PlainText.Link link : links) {
      Reference reference = Links.of(link.href());
      if (reference != null) {
        TreeMap<Integer, Found> same = places(places, reference);
        var before = same.floorEntry(Math.max(link.start(), link.end() - 1));
        if (before == null
            || (before.getKey() != link.start() && before.getValue().end() <= link.start())) {
          Found one = new Found(reference, link.start(), link.end());
          same.put(one.start(), one);
          found.add(one);
        }
      }
    }
  }

  private static TreeMap<Integer, Found> places(
      Map<String, TreeMap<Integer, Found>> places, Reference reference) {
    return places.computeIfAbsent(reference.type() + " " + reference.value(), _ -> new TreeMap<>());
  }

  private static Citation citation(Found one, CodePoints points) {
    Reference reference = one.reference();
    return new Citation(
        reference.type(),
        reference.value(),
        reference.link(),
        points.passage(one.start(), one.end()),
        reference instanceof Stated stated ? stated.line() : null);
  }
}
