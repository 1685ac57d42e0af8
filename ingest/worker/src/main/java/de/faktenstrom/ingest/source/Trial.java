package de.faktenstrom.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.faktenstrom.ingest.feed.FeedParser;
import de.faktenstrom.ingest.feed.ParsedFeed;
import de.faktenstrom.ingest.feed.Problem;
import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.source.Discovery.Found;
import de.faktenstrom.ingest.source.FeedAnswer.Document;
import de.faktenstrom.ingest.source.FeedAnswer.Nothing;
import de.faktenstrom.net.GuardedHttp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads an address as a source would be, and keeps nothing.
@Component
class Trial {

  private static final int SHOWN = 10;
  private static final int GUESSES = 8;
  private static final UUID NOBODY = new UUID(0, 0);

  private final GuardedHttp http;
  private final Clock clock;

  Trial(GuardedHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /// What a source with this address would bring.
  ///
  /// @param reason one German sentence
  /// @param format of the feed, absent where the address is none
  /// @param items how many are in the feed
  /// @param first the first of them
  /// @param problems German
  /// @param feeds where feeds are, where the address is a web page
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Tried(
      String url,
      String reason,
      @Nullable String format,
      @Nullable String title,
      int items,
      List<Sample> first,
      List<String> problems,
      List<Found> feeds) {

    static Tried nothing(String url, String reason, List<Found> feeds) {
      return new Tried(url, reason, null, null, 0, List.of(), List.of(), feeds);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sample(
      String headline,
      @Nullable String teaser,
      @Nullable String link,
      @Nullable Instant published) {}

  /// @param source set up, not stored
  Tried of(Source source) {
    String url = String.valueOf(source.url());
    return switch (asked(source)) {
      case Nothing nothing -> Tried.nothing(url, nothing.fetch().reason(), List.of());
      case Document document -> {
        Tried tried = tried(source, document);
        yield tried.format() == null ? elsewhere(source, document) : tried;
      }
    };
  }

  private FeedAnswer asked(Source source) {
    Due due = new Due(source, NOBODY, null, null, null, History.NONE);
    return FeedAnswer.of(http.get(FeedReader.trial(due)), FeedReader.LARGE, due, clock.instant());
  }

  private Tried tried(Source source, Document document) {
    ParsedFeed feed = FeedParser.parse(document.bytes(), document.context());
    FeedDrafts drafts = FeedDrafts.of(feed, source, document.url(), clock.instant());
    List<String> problems =
        Stream.concat(feed.problems().stream(), drafts.problems().stream())
            .map(Problem::german)
            .limit(SHOWN)
            .toList();
    int items = drafts.drafts().size();
    return new Tried(
        document.url().toString(),
        items == 1
            ? "Die Quelle brächte 1 Beitrag."
            : "Die Quelle brächte %d Beiträge.".formatted(items),
        feed.isFeed() ? feed.kind() : null,
        FeedText.plain(feed.source().title()),
        items,
        drafts.drafts().stream().limit(SHOWN).map(Trial::sample).toList(),
        problems,
        List.of());
  }

  private static Sample sample(Draft draft) {
    return new Sample(
        draft.content().headline(), draft.content().teaser(), draft.link(), draft.published());
  }

  /// The address is no feed: perhaps it is a page that has some.
  private Tried elsewhere(Source source, Document page) {
    String html = new String(page.bytes(), StandardCharsets.UTF_8);
    List<Found> named = Discovery.in(html, page.url());
    List<Found> feeds = named.isEmpty() ? guessed(source, page.url()) : named;
    String reason =
        feeds.isEmpty()
            ? "Unter der Adresse ist kein Feed, und die Seite nennt keinen."
            : "Die Adresse ist eine Webseite; diese Feeds gehören zu ihr.";
    return Tried.nothing(page.url().toString(), reason, feeds);
  }

  private List<Found> guessed(Source source, URI page) {
    return Discovery.usual(page).stream()
        .limit(GUESSES)
        .map(guess -> guessed(source.at(guess.toString())))
        .flatMap(List::stream)
        .limit(1)
        .toList();
  }

  private List<Found> guessed(Source source) {
    if (!(asked(source) instanceof Document document)) {
      return List.of();
    }
    Tried tried = tried(source, document);
    return tried.format() == null ? List.of() : List.of(new Found(tried.url(), tried.title()));
  }
}
