package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.feed.FeedItem;
import de.faktenstrom.ingest.feed.Text;
import de.faktenstrom.ingest.item.CanonicalUrl;
import de.faktenstrom.ingest.item.Markup;
import de.faktenstrom.ingest.item.Plain;
import java.net.URI;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an entry has to read.
///
/// @param teaser one line of text
/// @param body sanitised HTML
record FeedText(@Nullable String teaser, String body) {

  private static final int LONGEST_TEASER = 1_000;
  private static final int SHORT = 300;

  /// An entry with nothing but a summary has that as its body; a short one is no teaser beside
  /// itself.
  static FeedText of(FeedItem item, URI base) {
    String summary = plain(item.summary());
    String body =
        item.content().stream()
            .filter(text -> isMarkup(text) || text.type().startsWith("text/"))
            .min(Comparator.comparing(text -> isMarkup(text) ? 0 : 1))
            .map(text -> html(text, base))
            .orElse("");
    if (!body.isBlank()) {
      return new FeedText(summary == null ? null : Plain.cut(summary, LONGEST_TEASER), body);
    }
    Text given = item.summary();
    boolean alone = summary == null || summary.length() <= SHORT;
    return new FeedText(
        alone || summary == null ? null : Plain.cut(summary, SHORT),
        given == null ? "" : html(given, base));
  }

  /// The text without markup, absent where there is none.
  static @Nullable String plain(@Nullable Text text) {
    if (text == null) {
      return null;
    }
    return Plain.orAbsent(isMarkup(text) ? Plain.ofHtml(text.value()) : Plain.line(text.value()));
  }

  private static String html(Text text, URI base) {
    String inner = text.base() == null ? null : CanonicalUrl.of(text.base(), base);
    return Markup.sanitise(
        isMarkup(text) ? text.value() : paragraphs(text.value()),
        inner == null ? base : URI.create(inner));
  }

  private static String paragraphs(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + line.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static boolean isMarkup(Text text) {
    return text.type().equals("text/html") || text.type().equals("application/xhtml+xml");
  }
}
