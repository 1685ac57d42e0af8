package de.faktenstrom.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// A reader who polls the three feeds all the time and remembers what stood there first when.
final class FeedReader implements AutoCloseable {

  static final List<String> FORMATS = List.of("json", "atom", "rss");
  private static final Pattern ATOM = Pattern.compile("(?s)<entry[ >].*?<id>([^<]+)</id>");
  private static final Pattern TITLE = Pattern.compile("<title>([^<]+)</title>");
  private static final Pattern RSS = Pattern.compile("<guid[^>]*>([^<]+)</guid>");
  private static final JsonMapper JSON = new JsonMapper();

  private final Api api;
  private final Map<String, Instant> firstSeen = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> titles = new ConcurrentHashMap<>();
  private final List<Finding> findings = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  FeedReader(Api api) {
    this.api = api;
    Thread.ofVirtual().name("feed-reader").start(this::read);
  }

  /// When a headline stood in any feed for the first time.
  Map<String, Instant> firstSeen() {
    return Map.copyOf(firstSeen);
  }

  /// All titles that ever stood in a format.
  Set<String> titles(String format) {
    return Set.copyOf(titles.getOrDefault(format, Set.of()));
  }

  /// What was wrong in any feed at any time.
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /// The ids of the entries there are now.
  List<String> ids(String format) {
    return ids(format, api.await("/feeds/all." + format).body());
  }

  private void read() {
    while (!closed) {
      for (String format : FORMATS) {
        Api.Answer answer = api.get("/feeds/all." + format);
        Instant at = Instant.now();
        if (answer.good()) {
          note(format, answer.body(), at);
        }
      }
      Api.pause(700);
    }
  }

  private void note(String format, String document, Instant at) {
    Story.headlines(document).forEach(headline -> firstSeen.putIfAbsent(headline, at));
    titles
        .computeIfAbsent(format, _ -> ConcurrentHashMap.newKeySet())
        .addAll(values(format, "title", TITLE, document));
    Set<String> known = new HashSet<>();
    for (String id : ids(format, document)) {
      if (!known.add(id)) {
        findings.add(new Finding(Rule.FEED_ENTRY, id, "twice in " + format));
      }
    }
  }

  private static List<String> ids(String format, String document) {
    return values(format, "id", format.equals("atom") ? ATOM : RSS, document);
  }

  private static List<String> values(String format, String name, Pattern xml, String document) {
    List<String> values = new ArrayList<>();
    if (format.equals("json")) {
      JSON.readTree(document).path("items").forEach(i -> values.add(i.path(name).asString()));
      return values;
    }
    Matcher value = xml.matcher(document);
    while (value.find()) {
      values.add(value.group(1));
    }
    return values;
  }

  @Override
  public void close() {
    closed = true;
  }
}
