package de.faktenstrom.feeds;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Announcement.Corrected;
import de.faktenstrom.publish.events.Announcement.WithContent;
import de.faktenstrom.publish.events.Correction;
import de.faktenstrom.publish.events.Publication;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The permalink page of one version, in words and addresses only; templates decide nothing.
///
/// @param canonical the page of the current version
/// @param banner absent on the current version
/// @param query what the language switch must keep
record ItemView(
    String canonical,
    String language,
    String headline,
    @Nullable String teaser,
    String description,
    String body,
    Anchor kind,
    Anchor source,
    @Nullable Anchor licence,
    String published,
    String version,
    List<Anchor> authors,
    List<Anchor> topics,
    List<Reference> references,
    HowToCite.Offer cite,
    String uri,
    List<Mended> corrections,
    List<Row> versions,
    List<Nearby> related,
    @Nullable Banner banner,
    String query,
    String jsonLd) {

  /// @param related what is out of the items about the same things
  static ItemView of(
      History history,
      WithContent shown,
      HowToCite.Offer cite,
      List<Announcement> related,
      Page page) {
    Words words = page.words();
    Links links = page.links();
    Publication text = shown.publication();
    return new ItemView(
        links.item(text.id()),
        text.language(),
        text.headline(),
        text.teaser(),
        Readable.summary(text),
        SafeHtml.sanitise(text.body()),
        new Anchor(Labels.kind(text.kind(), words), links.page(new FeedName.OfKind(text.kind()))),
        new Anchor(text.source().name(), Origin.of(text)),
        licence(text),
        words.date(text.published()),
        words.version(text.version(), text.updated()),
        text.authors().stream().map(ItemView::author).toList(),
        topics(text, words, links),
        text.citations().stream().map(citation -> reference(citation, words)).distinct().toList(),
        cite,
        text.uri(),
        corrections(history, shown, words, links),
        versions(history, shown, words, links),
        related.stream().map(other -> nearby(other, links)).toList(),
        banner(history, shown, words, links),
        shown.revision() == history.newest().revision() ? "" : "&version=" + text.version(),
        JsonLd.of(history, shown, links));
  }

  /// A name with an address behind it, where there is one.
  record Anchor(String text, @Nullable String href) {}

  /// @param passage absent where it says no more than the name
  record Reference(String name, @Nullable String href, @Nullable String passage) {}

  /// A correction as readers see it.
  ///
  /// @param before the version that was wrong
  record Mended(String id, String when, List<String> note, Anchor before) {}

  /// Another item about the same things.
  record Nearby(String headline, String href, String language) {}

  /// A line of the list of versions.
  record Row(String name, @Nullable String note, String href, boolean shown) {}

  /// Stands above a version that is not the current one.
  ///
  /// @param corrected whether it was wrong, and not only older
  record Banner(String text, boolean corrected, List<String> note, String href) {}

  private static Nearby nearby(Announcement other, Links links) {
    String id = other.uri().substring("urn:uuid:".length());
    return new Nearby(other.headline(), links.item(id), other.language());
  }

  private static Anchor author(Author author) {
    return new Anchor(author.name(), Links.web(author.uri()));
  }

  private static List<Anchor> topics(Publication text, Words words, Links links) {
    return text.topics().stream()
        .map(topic ->
            new Anchor(words.in(topic.labels()), links.page(new FeedName.OfTopic(topic.slug()))))
        .distinct()
        .toList();
  }

  private static Reference reference(Citation citation, Words words) {
    String name = words.reference(citation);
    String passage = citation.passage().text();
    return new Reference(name, Links.web(citation.link()), name.endsWith(passage) ? null : passage);
  }

  private static @Nullable Anchor licence(Publication text) {
    String licence = text.source().licence();
    return licence == null ? null : new Anchor(licence, Links.web(licence));
  }

  private static List<Mended> corrections(
      History history, WithContent shown, Words words, Links links) {
    return history.corrections().stream()
        .filter(said -> said.version() <= shown.version())
        .map(said -> mended(said, words, links))
        .toList();
  }

  private static Mended mended(Corrected said, Words words, Links links) {
    int before = said.correction().supersedes();
    String id = said.publication().id();
    return new Mended(
        "korrektur-" + said.version(),
        words.corrected(said.at()),
        lines(said),
        new Anchor(words.number(before), links.version(id, before)));
  }

  private static List<Row> versions(History history, WithContent shown, Words words, Links links) {
    return history.versions().stream()
        .map(said ->
            new Row(
                words.version(said.version(), said.publication().updated()),
                history.correctionTo(said.version()).map(Correction::noteShort).orElse(null),
                said.revision() == history.newest().revision()
                    ? links.item(said.publication().id())
                    : links.version(said.publication().id(), said.version()),
                said.revision() == shown.revision()))
        .toList();
  }

  private static @Nullable Banner banner(
      History history, WithContent shown, Words words, Links links) {
    if (shown.revision() == history.newest().revision()) {
      return null;
    }
    Optional<Corrected> correction = history.correctionOf(shown.version());
    String when = words.version(shown.version(), shown.publication().updated());
    return new Banner(
        words.superseded(when, correction.isPresent()),
        correction.isPresent(),
        correction.map(ItemView::lines).orElse(List.of()),
        links.item(shown.publication().id()));
  }

  private static List<String> lines(Corrected said) {
    return said.correction().noteReaders().lines().filter(line -> !line.isBlank()).toList();
  }
}
