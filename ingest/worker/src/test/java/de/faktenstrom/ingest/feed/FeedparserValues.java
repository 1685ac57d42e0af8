package de.faktenstrom.ingest.feed;

import de.faktenstrom.ingest.feed.FeedparserView.OutsideTheModel;
import de.faktenstrom.ingest.feed.PythonExpression.Matching;
import de.faktenstrom.ingest.feed.PythonExpression.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// Values that equal what feedparser would give for them.
final class FeedparserValues {

  private FeedparserValues() {}

  static Named fields(Map<String, Supplier<Object>> fields) {
    return new Fields(fields);
  }

  static Object time(Instant instant) {
    return instant == null ? null : new Time(instant);
  }

  /// A dictionary; it equals another that says the same.
  private record Fields(Map<String, Supplier<Object>> fields) implements Named, Matching {
    @Override
    public Object get(String name) {
      if (!fields.containsKey(name)) {
        throw new OutsideTheModel(name);
      }
      return fields.get(name).get();
    }

    @Override
    public boolean has(String name) {
      return fields.containsKey(name) && fields.get(name).get() != null;
    }

    @Override
    public boolean matches(Object expected) {
      return expected instanceof Map<?, ?> map
          && map.entrySet().stream()
              .allMatch(e -> Objects.equals(get((String) e.getKey()), e.getValue()));
    }
  }

  /// A time equals the text that means it, and Python's tuple of its parts in UTC.
  private record Time(Instant instant) implements Matching {
    @Override
    public boolean matches(Object expected) {
      return expected instanceof String text
          ? instant.equals(DateText.parse(text))
          : parts().equals(expected);
    }

    private List<Integer> parts() {
      ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
      return Arrays.asList(
          utc.getYear(),
          utc.getMonthValue(),
          utc.getDayOfMonth(),
          utc.getHour(),
          utc.getMinute(),
          utc.getSecond(),
          utc.getDayOfWeek().getValue() - 1,
          utc.getDayOfYear(),
          0);
    }
  }

  /// Markup equals markup of the same elements and texts: feedparser makes URLs within absolute,
  /// orders attributes and closes tags in its own way, where we leave HTML as given and hand on its
  /// base.
  record Markup(Text text) implements Matching {
    @Override
    public boolean matches(Object expected) {
      if (text.value().equals(expected) || !(expected instanceof String other)) {
        return text.value().equals(expected);
      }
      return !text.type().equals("text/plain") && normal(text.value()).equals(normal(other));
    }

    private String normal(String html) {
      Element body = Jsoup.parseBodyFragment(html).body();
      body.select("[href], [src]").forEach(this::makeAbsolute);
      body.getAllElements().forEach(Markup::sortAttributes);
      body.ownerDocument().outputSettings().prettyPrint(false);
      return body.html();
    }

    private void makeAbsolute(Element element) {
      for (String name : List.of("href", "src")) {
        if (element.hasAttr(name)) {
          element.attr(name, String.valueOf(Iri.resolve(text.base(), element.attr(name))));
        }
      }
    }

    private static void sortAttributes(Element element) {
      List<Attribute> sorted =
          element.attributes().asList().stream()
              .sorted(Comparator.comparing(Attribute::getKey))
              .toList();
      element.clearAttributes();
      sorted.forEach(attribute -> element.attr(attribute.getKey(), attribute.getValue()));
    }
  }
}
