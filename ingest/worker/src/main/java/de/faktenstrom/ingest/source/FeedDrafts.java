package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.feed.FeedItem;
import de.faktenstrom.ingest.feed.Flaw;
import de.faktenstrom.ingest.feed.ParsedFeed;
import de.faktenstrom.ingest.feed.Person;
import de.faktenstrom.ingest.feed.Problem;
import de.faktenstrom.ingest.feed.Tombstone;
import de.faktenstrom.ingest.item.Byline;
import de.faktenstrom.ingest.item.CanonicalUrl;
import de.faktenstrom.ingest.item.Content;
import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.item.Sha256;
import de.faktenstrom.ingest.web.Form;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The items of one feed document, normalised.
///
/// @param drafts no two with the same key
/// @param deleted keys of items that the feed says were deleted, and when
/// @param problems what was wrong with the items
record FeedDrafts(List<Draft> drafts, Map<String, Instant> deleted, List<Problem> problems) {

  private static final int MOST_AUTHORS = 50;
  private static final int MOST_KEYWORDS = 50;

  /// @param url where the document came from
  static FeedDrafts of(ParsedFeed feed, Source source, URI url, Instant now) {
    return new Normaliser(feed, source, url, now.truncatedTo(ChronoUnit.MICROS)).all();
  }

  private static final class Normaliser {
    private final ParsedFeed feed;
    private final Source source;
    private final URI url;
    private final Instant now;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Normaliser(ParsedFeed feed, Source source, URI url, Instant now) {
      this.feed = feed;
      this.source = source;
      this.url = url;
      this.now = now;
    }

    FeedDrafts all() {
      Set<String> keys = new HashSet<>();
      for (int i = 0; i < feed.items().size(); i++) {
        Draft draft = draft(feed.items().get(i), i + 1);
        if (draft != null && !keys.add(draft.key())) {
          problems.add(Flaw.SAME_ID.of(i + 1));
        } else if (draft != null) {
          drafts.add(draft);
        }
      }
      return new FeedDrafts(List.copyOf(drafts), deleted(), List.copyOf(problems));
    }

    /// RFC 6721 section 3: of an entry and a tombstone with the same id the later holds.
    private Map<String, Instant> deleted() {
      Map<String, Instant> deleted = new LinkedHashMap<>();
      for (Tombstone tombstone : feed.deleted()) {
        Instant when = Objects.requireNonNullElse(tombstone.when(), now);
        String id = Plain.line(tombstone.ref());
        deleted.merge(Draft.bounded(CanonicalUrl.key(id)), when, (a, b) -> a.isAfter(b) ? a : b);
      }
      for (Draft draft : deleted.isEmpty() ? List.<Draft>of() : drafts) {
        Instant when = deleted.get(draft.key());
        if (when != null && draft.updated() != null && draft.updated().isAfter(when)) {
          deleted.remove(draft.key());
        }
      }
      return Collections.unmodifiableMap(deleted);
    }

    private @Nullable Draft draft(FeedItem item, int number) {
      String link = CanonicalUrl.of(item.link(), url);
      String title = FeedText.plain(item.title());
      if (title == null && link == null) {
        problems.add(Flaw.NAMELESS.of(number));
        return null;
      }
      FeedText text = FeedText.of(item, link == null ? url : URI.create(link));
      String headline =
          Stream.of(title, text.teaser(), Plain.orAbsent(Plain.ofHtml(text.body())), link)
              .filter(Objects::nonNull)
              .findFirst()
              .orElseThrow();
      Content content =
          new Content(
              source.itemKind(),
              Plain.cut(headline, 500),
              text.teaser(),
              text.body(),
              language(item),
              authors(item),
              null);
      Instant published = item.published() == null ? item.updated() : item.published();
      String id = item.id() == null || item.id().isBlank() ? null : Plain.line(item.id());
      return new Draft(
          key(id, link, headline),
          id != null ? id : link != null ? link : headline,
          content,
          link,
          keywords(item),
          past(published, number),
          item.updated() == null || item.updated().isAfter(now) ? null : micros(item.updated()));
    }

    /// The id, whether it says http or https; without one the address, and without that the
    /// headline.
    private static String key(@Nullable String id, @Nullable String link, String headline) {
      if (id != null) {
        return CanonicalUrl.key(id);
      }
      return link != null
          ? CanonicalUrl.key(link)
          : "headline:" + Sha256.hex(headline.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable Instant past(@Nullable Instant published, int number) {
      if (published == null || !published.isAfter(now)) {
        return published == null ? null : micros(published);
      }
      problems.add(Flaw.OF_THE_FUTURE.of(number, published));
      return now;
    }

    private static @Nullable Instant micros(Instant time) {
      return time.isBefore(Instant.parse("0001-01-02T00:00:00Z"))
          ? null
          : time.truncatedTo(ChronoUnit.MICROS);
    }

    private @Nullable String language(FeedItem item) {
      return Stream.of(
              item.language(),
              item.content().isEmpty() ? null : item.content().getFirst().language(),
              item.title() == null ? null : item.title().language(),
              feed.source().language(),
              source.language())
          .filter(Objects::nonNull)
          .map(Form::languageOf)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    private List<Author> authors(FeedItem item) {
      List<Person> people = item.authors().isEmpty() ? feed.source().authors() : item.authors();
      return people.stream()
          .map(person -> Byline.author(person.name(), person.uri(), url))
          .filter(Objects::nonNull)
          .distinct()
          .limit(MOST_AUTHORS)
          .toList();
    }

    private static List<String> keywords(FeedItem item) {
      return item.categories().stream()
          .map(category ->
              Plain.ofHtml(category.label() == null ? category.term() : category.label()))
          .filter(keyword -> !keyword.isEmpty() && keyword.length() <= 100)
          .distinct()
          .limit(MOST_KEYWORDS)
          .toList();
    }
  }
}
