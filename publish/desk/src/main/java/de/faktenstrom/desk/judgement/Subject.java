package de.faktenstrom.desk.judgement;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Topic;
import java.util.List;

/// What can be judged: something that enrich found, or that an editor adds.
public sealed interface Subject {

  /// `topic`, `citation`.
  String kind();

  /// The same for the same subject in every version of an item.
  String key();

  /// As it was seen, without passages: they belong to the version it was seen in.
  Subject kept();

  /// A tag, known by its concept's uri.
  record Tag(Topic topic) implements Subject {
    @Override
    public String kind() {
      return "topic";
    }

    @Override
    public String key() {
      return topic.uri();
    }

    @Override
    public Subject kept() {
      return new Tag(
          new Topic(
              topic.uri(),
              topic.slug(),
              topic.labels(),
              topic.broader(),
              topic.score(),
              List.of()));
    }
  }

  /// What a passage rests on, known by type and value.
  record Source(Citation citation) implements Subject {
    @Override
    public String kind() {
      return "citation";
    }

    @Override
    public String key() {
      return citation.type() + " " + citation.value();
    }

    @Override
    public Subject kept() {
      return this;
    }
  }
}
