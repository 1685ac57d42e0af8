package de.faktenstrom.webhooks;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.publish.events.Filter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Filters as JSON, sets in order, so that equal filters are equal texts.
final class Filters {

  static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Filters() {}

  static String write(Filter filter) {
    return MAPPER.writeValueAsString(ordered(filter));
  }

  static Filter read(String json) {
    return ordered(MAPPER.readValue(json, Filter.class));
  }

  static Filter ordered(Filter filter) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    kinds.addAll(filter.kinds());
    return new Filter(
        sorted(filter.topics()), kinds, sorted(filter.languages()), filter.correctionsOnly());
  }

  private static Set<String> sorted(Collection<String> words) {
    return new TreeSet<>(words);
  }
}
