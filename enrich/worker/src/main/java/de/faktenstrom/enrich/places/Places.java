package de.faktenstrom.enrich.places;

import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Place;
import de.faktenstrom.enrich.text.CodePoints;
import de.faktenstrom.enrich.text.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the places that texts speak of. Made once, used from any number of threads.
public final class Places {

  private static final int MOST_PLACES = 12;
  private static final int MOST_PASSAGES = 20;
  private static final int MOST_SIGHTINGS = 5_000;

  private final Scanner scanner;
  private final Doubts doubts;
  private final Namesakes namesakes;

  private Places(Gazetteer gazetteer) {
    scanner = new Scanner(gazetteer.automaton(), words("tails.txt"));
    doubts = new Doubts(words("given-names.txt"));
    namesakes = new Namesakes(gazetteer);
  }

  /// Reads the gazetteer; takes some ten milliseconds.
  public static Places load() {
    return new Places(Gazetteer.load());
  }

  private static Set<String> words(String table) {
    return Gazetteer.lines(table).stream()
        .flatMap(line -> Stream.of(line.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A field of an item.
  ///
  /// @param stretches what is written in which language
  public record Field(String name, String text, List<Stretch> stretches) {}

  /// What a text says of one place at one place in it.
  record Mention(Entry entry, Sighting sighting, boolean sure) {}

  /// The surest first; none that is named only in passing beside others that are named often.
  public List<Place> in(List<Field> fields) {
    Map<Entry, Found> found = new LinkedHashMap<>();
    for (Field field : fields) {
      CodePoints points = new CodePoints(field.name(), field.text());
      for (Mention mention : mentions(field.text(), field.stretches())) {
        found.computeIfAbsent(mention.entry(), Found::new).add(mention, field, points);
      }
    }
    double best = found.values().stream().mapToDouble(Found::score).max().orElse(0);
    return found.values().stream()
        .filter(one -> one.score() >= Evidences.threshold(best))
        .sorted(
            Comparator.comparingDouble(Found::score)
                .reversed()
                .thenComparing(one -> one.entry.code()))
        .limit(MOST_PLACES)
        .map(Found::place)
        .toList();
  }

  /// All mentions in a text, in order.
  List<Mention> mentions(String text, List<Stretch> stretches) {
    List<Sighting> all = new ArrayList<>();
    for (Stretch stretch : stretches) {
      all.addAll(scanner.scan(text, stretch.start(), stretch.end(), stretch.language()));
      if (all.size() >= MOST_SIGHTINGS) {
        all = all.subList(0, MOST_SIGHTINGS);
        break;
      }
    }
    List<Sighting> settled = doubts.settle(text, all);
    return settled.stream().flatMap(one -> mentions(text, one, settled)).toList();
  }

  /// An office may answer for two Länder; whoever else shares a name is one of them.
  private Stream<Mention> mentions(String text, Sighting one, List<Sighting> all) {
    if (one.form() == Form.AGENCY) {
      return one.labels().stream().map(label -> new Mention(label.entry(), one, true));
    }
    Namesakes.Choice choice = namesakes.choose(text, one, all);
    return Stream.of(new Mention(choice.entry(), one, choice.sure()));
  }

  /// What speaks for one place so far.
  private static final class Found {

    private final Entry entry;
    private final List<Passage> passages = new ArrayList<>();
    private double evidence;

    Found(Entry entry) {
      this.entry = entry;
    }

    void add(Mention mention, Field field, CodePoints points) {
      Sighting sighting = mention.sighting();
      evidence += Evidences.of(mention, field);
      if (passages.size() < MOST_PASSAGES) {
        passages.add(points.passage(sighting.start(), sighting.end()));
      }
    }

    double score() {
      return Math.round(Evidences.score(evidence) * 1000) / 1000.0;
    }

    Place place() {
      return new Place(entry.code(), entry.kind(), entry.labels(), score(), List.copyOf(passages));
    }
  }
}
