package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.text.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says why: passages with the subject's labels, and near works that have it.
final class Evidences {

  private static final int MOST_PASSAGES = 10;
  private static final int MOST_NEAR = 3;

  private final Names names;
  private final Sources sources;
  private final Manifest manifest;

  Evidences(Names names, Sources sources, Manifest manifest) {
    this.names = names;
    this.sources = sources;
    this.manifest = manifest;
  }

  /// What speaks for each of the subjects, in their order.
  List<Tag.Evidence> of(Indexer.Reading reading, int[] subjects) {
    Map<Integer, List<Passage>> passages = HashMap.newHashMap(subjects.length);
    for (int subject : subjects) {
      passages.put(subject, new ArrayList<>());
    }
    passages(reading.title(), "title", reading.work().title(), passages);
    passages(reading.summary(), "abstract", reading.work().summary(), passages);
    return Arrays.stream(subjects)
        .mapToObj(subject ->
            new Tag.Evidence(
                passages.getOrDefault(subject, List.of()),
                nearest(reading.candidates().neighbours(), subject)))
        .toList();
  }

  private List<Tag.Near> nearest(Scored near, int subject) {
    List<Tag.Near> nearest = new ArrayList<>();
    for (int i = 0; i < near.size() && nearest.size() < MOST_NEAR; i++) {
      if (sources.has(near.numbers()[i], subject)) {
        double similarity = Math.round(near.scores()[i] * 1000) / 1000.0;
        nearest.add(manifest.near(near.numbers()[i], similarity));
      }
    }
    return nearest;
  }

  private void passages(
      Terms terms, String field, String text, Map<Integer, List<Passage>> bySubject) {
    CodePoints points = new CodePoints(field, text);
    names.find(
        terms,
        (found, first, last, _, _) -> {
          List<Passage> to = bySubject.get(found);
          if (to != null && to.size() < MOST_PASSAGES) {
            to.add(points.passage(terms.start(first), terms.end(last)));
          }
        });
  }
}
