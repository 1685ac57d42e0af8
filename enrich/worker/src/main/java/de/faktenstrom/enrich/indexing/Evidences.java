package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.text.CodePoints;
import java.util.ArrayList;
import java.util.List;

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

  Tag.Evidence of(Indexer.Reading reading, int subject) {
    List<Passage> passages = new ArrayList<>();
    passages(reading.title(), "title", reading.work().title(), subject, passages);
    passages(reading.summary(), "abstract", reading.work().summary(), subject, passages);
    List<Tag.Near> nearest = new ArrayList<>();
    Scored near = reading.candidates().neighbours();
    for (int i = 0; i < near.size() && nearest.size() < MOST_NEAR; i++) {
      if (sources.has(near.numbers()[i], subject)) {
        double similarity = Math.round(near.scores()[i] * 1000) / 1000.0;
        nearest.add(manifest.near(near.numbers()[i], similarity));
      }
    }
    return new Tag.Evidence(passages, nearest);
  }

  private void passages(Terms terms, String field, String text, int subject, List<Passage> to) {
    CodePoints points = new CodePoints(field, text);
    names.find(
        terms,
        (found, first, last, _, _) -> {
          if (found == subject && to.size() < MOST_PASSAGES) {
            to.add(points.passage(terms.start(first), terms.end(last)));
          }
        });
  }
}
