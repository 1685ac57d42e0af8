package de.faktenstrom.enrich.citing;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.text.CodePoints;
import de.faktenstrom.enrich.text.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All that a text names as what it rests on.
public final class Citations {

  // An earlier kind takes its place from a later one: a DOI's address is no mere address.
  private static final List<Function<String, List<Found>>> KINDS =
      List.of(Doi::in, UrnNbn::in, Arxiv::in, Isbn::in, GenesisTable::in, Address::in);

  private Citations() {}

  /// Each occurrence in the order of the text, those of links by the text that is linked.
  ///
  /// @param field as in [de.faktenstrom.enrich.events.Passage]
  public static List<Citation> in(String field, PlainText plain) {
    List<Found> found = new ArrayList<>();
    for (Function<String, List<Found>> kind : KINDS) {
      for (Found one : kind.apply(plain.text())) {
        if (found.stream().noneMatch(other -> overlap(one, other))) {
          found.add(one);
        }
      }
    }
    for (PlainText.Link link : plain.links()) {
      Found one = of(link);
      if (one != null && found.stream().noneMatch(other -> isSame(one, other))) {
        found.add(one);
      }
    }
    CodePoints points = new CodePoints(field, plain.text());
    return found.stream()
        .sorted(Comparator.comparingInt(Found::start).thenComparingInt(Found::end))
        .map(one ->
            new Citation(
                one.type(), one.value(), one.link(), points.passage(one.start(), one.end())))
        .toList();
  }

  private static boolean overlap(Found one, Found other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static boolean isSame(Found one, Found other) {
    return one.type().equals(other.type())
        && one.value().equals(other.value())
        && (overlap(one, other) || one.start() == other.start());
  }

  private static @Nullable Found of(PlainText.Link link) {
    String doi = Doi.ofLink(link.href());
    if (doi != null) {
      return new Found(Doi.TYPE, doi, Doi.link(doi), link.start(), link.end());
    }
    String urn = UrnNbn.ofLink(link.href());
    if (urn != null) {
      return new Found(UrnNbn.TYPE, urn, UrnNbn.link(urn), link.start(), link.end());
    }
    String arxiv = Arxiv.ofLink(link.href());
    if (arxiv != null) {
      return new Found(Arxiv.TYPE, arxiv, Arxiv.link(arxiv), link.start(), link.end());
    }
    String address = Address.normal(link.href());
    return address == null
        ? null
        : new Found(Address.TYPE, address, address, link.start(), link.end());
  }
}
