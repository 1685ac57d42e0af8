package de.faktenstrom.faults;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One item from its arrival to its end, and what was acknowledged of it.
final class Story {

  /// What happens to it.
  enum Plot {
    PLAIN,
    CORRECTED,
    WITHDRAWN,
    CORRECTED_AND_WITHDRAWN,
    UPDATED,
    REVIEWED,
    EMBARGOED,
    /// Waits for an editor to the end.
    UNRELEASED,
    FEED,
    FILE,
    ARCHIVED
  }

  private static final Pattern HEADLINE = Pattern.compile("Zahl [a-z0-9-]+ Fassung \\d");
  private static final String WITHDRAWN = "Zurückgezogen: ";
  private static final String NOTE = "Zahl berichtigt";

  final String name;
  final Plot plot;
  private volatile String id = "";
  private volatile int version = 1;
  private volatile boolean withdrawn;
  private volatile @Nullable Instant embargo;
  private volatile @Nullable Instant seenBefore;

  Story(String name, Plot plot) {
    this.name = name;
    this.plot = plot;
  }

  /// A title nobody else has, which every channel shows.
  String headline(int number) {
    return "Zahl " + name + " Fassung " + number;
  }

  /// All headlines of stories that a text names.
  static Stream<String> headlines(String text) {
    return HEADLINE.matcher(text).results().map(MatchResult::group);
  }

  /// Whether it came out in any version.
  boolean isSeenIn(Set<String> headlines) {
    return headlines.contains(headline(1)) || headlines.contains(headline(2));
  }

  /// What the feeds show of it when all is told.
  String lastTitle() {
    return switch (plot) {
      case CORRECTED, UPDATED -> headline(2);
      case WITHDRAWN -> WITHDRAWN + headline(1);
      case CORRECTED_AND_WITHDRAWN -> WITHDRAWN + headline(2);
      case PLAIN, REVIEWED, EMBARGOED, UNRELEASED, FEED, FILE, ARCHIVED -> headline(1);
    };
  }

  /// As the feeds tell it.
  String correctionNotice() {
    return "Korrektur: " + NOTE + " – " + headline(2);
  }

  /// As the feeds tell it.
  String withdrawalNotice() {
    return WITHDRAWN + newest();
  }

  String newest() {
    return headline(version);
  }

  /// The item's UUID, empty where we were not told yet.
  String id() {
    return id;
  }

  void isKnownAs(String uuid) {
    id = uuid;
  }

  int version() {
    return version;
  }

  boolean isWithdrawn() {
    return withdrawn;
  }

  boolean isCorrected() {
    return plot == Plot.CORRECTED || plot == Plot.CORRECTED_AND_WITHDRAWN;
  }

  boolean isReleased() {
    return plot != Plot.UNRELEASED;
  }

  /// Whether the program fetches it, so that nobody is told its id.
  boolean isFetched() {
    return plot == Plot.FEED || plot == Plot.FILE || plot == Plot.ARCHIVED;
  }

  @Nullable Instant embargo() {
    return embargo;
  }

  /// When the permalink showed it although its embargo ran.
  @Nullable Instant seenBefore() {
    return seenBefore;
  }

  void tell(Api api) {
    if (plot == Plot.EMBARGOED) {
      // While the program starts an embargo would end unseen.
      api.await("/feeds/all.json");
      embargo = Instant.now().plusSeconds(10);
    }
    push(api, 1);
    switch (plot) {
      case PLAIN, UNRELEASED, FEED, FILE, ARCHIVED -> {}
      case EMBARGOED -> probe(api);
      case REVIEWED -> {
        arrive(api);
        api.post("/api/v1/items/" + id + "/release", Map.of(), name + "-release");
      }
      case UPDATED -> {
        release(api);
        push(api, 2);
        version = 2;
      }
      case CORRECTED -> correct(api);
      case WITHDRAWN -> {
        release(api);
        withdraw(api);
      }
      case CORRECTED_AND_WITHDRAWN -> {
        correct(api);
        withdraw(api);
      }
    }
  }

  /// Hands the newest text in again, as it was.
  Api.Answer again(Api api) {
    return api.post("/api/v1/items", submission(plot == Plot.UPDATED ? 2 : 1), "", 200);
  }

  Map<String, Object> submission(int number) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("externalId", name);
    body.put("kind", "facts");
    body.put("headline", headline(number));
    body.put("body", "<p>Ende 2024 waren es " + number + " von 39.945.</p>");
    body.put("language", "de");
    body.put("release", plot != Plot.REVIEWED && plot != Plot.UNRELEASED);
    if (embargo != null) {
      body.put("embargoUntil", embargo.toString());
    }
    return body;
  }

  private void push(Api api, int number) {
    id =
        api.post("/api/v1/items", submission(number), name + "-push-" + number)
            .path("id")
            .asString();
  }

  private void correct(Api api) {
    release(api);
    Map<String, Object> body =
        Map.of(
            "headline",
            headline(2),
            "severity",
            "minor",
            "noteShort",
            NOTE,
            "noteReaders",
            "Die Zahl war falsch.");
    api.post("/api/v1/items/" + id + "/corrections", body, name + "-correction");
    version = 2;
  }

  private void withdraw(Api api) {
    Map<String, Object> body = Map.of("reason", "falsch", "noteReaders", "Der Beitrag war falsch.");
    api.post("/api/v1/items/" + id + "/withdrawal", body, name + "-withdrawal");
    withdrawn = true;
  }

  private void arrive(Api api) {
    await(api, "");
  }

  private void release(Api api) {
    await(api, "released");
  }

  /// Until the desk has it, in that state where one is named.
  private void await(Api api, String state) {
    long end = System.nanoTime() + Api.PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Api.Answer answer = api.get("/api/v1/items/" + id);
      if (answer.good() && answer.json().path("state").asString("").contains(state)) {
        return;
      }
      Api.pause(200);
    }
    throw new IllegalStateException("the desk never had it " + state);
  }

  private void probe(Api api) {
    Instant end = embargo;
    while (end != null && Instant.now().isBefore(end)) {
      Api.Answer answer = api.get("/beitrag/" + id);
      Instant after = Instant.now();
      if (answer.good() && after.isBefore(end)) {
        seenBefore = after;
        return;
      }
      Api.pause(150);
    }
  }
}
