package de.faktenstrom.newsletter;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.publish.events.Filter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.TreeSet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Filters as the tables keep them: one text for one wish, so that the database can tell equals
/// apart.
final class Filters {

  static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Filters() {}

  static Filter of(
      Collection<String> topics,
      Collection<Kind> kinds,
      Collection<String> languages,
      boolean correctionsOnly) {
    var kindSet = EnumSet.noneOf(Kind.class);
    kindSet.addAll(kinds);
    return new Filter(new TreeSet<>(topics), kindSet, new TreeSet<>(languages), correctionsOnly);
  }

  static String write(Filter filter) {
    return JSON.writeValueAsString(
        of(filter.topics(), filter.kinds(), filter.languages(), filter.correctionsOnly()));
  }

  static Filter read(String json) {
    return JSON.readValue(json, Filter.class);
  }
}
