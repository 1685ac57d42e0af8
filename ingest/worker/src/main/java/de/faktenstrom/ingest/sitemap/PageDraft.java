package de.faktenstrom.ingest.sitemap;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.item.Byline;
import de.faktenstrom.ingest.item.CanonicalUrl;
import de.faktenstrom.ingest.item.Content;
import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.item.Markup;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.source.Source;
import de.faktenstrom.ingest.web.Form;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A web page as an item. Its text is the first of these that there is: the one element marked
/// `articleBody`, the one `article`, `main`; without navigation, asides, forms, and the headline. A
/// page that marks none has no text but its description.
final class PageDraft {

  private static final List<String> TEXT =
      List.of("[itemprop=articleBody]", "article", "main", "[role=main]");
  private static final String BESIDE =
      "nav, aside, footer, form, script, style, noscript, template, iframe, button, [hidden],"
          + " [aria-hidden=true]";
  private static final int LONGEST_HEADLINE = 500;
  private static final int LONGEST_TEASER = 1_000;
  private static final int MOST_AUTHORS = 20;

  private final Document page;
  private final URI url;

  private PageDraft(Document page, URI url) {
    this.page = page;
    this.url = url;
  }

  /// Absent where the page has no headline.
  ///
  /// @param url where the page came from
  /// @param key what the sitemap calls it
  static @Nullable Draft of(Document page, URI url, String key, Source source, Instant now) {
    return new PageDraft(page, url).draft(key, source, now);
  }

  private @Nullable Draft draft(String key, Source source, Instant now) {
    Element heading = page.selectFirst("h1");
    String headline =
        first(meta("og:title"), heading == null ? null : heading.text(), page.title());
    if (headline == null) {
      return null;
    }
    LinkedData data = LinkedData.of(page);
    String teaser = first(meta("description"), meta("og:description"));
    String body = Markup.sanitise(text(headline), url);
    String language = Form.languageOf(page.select("html").attr("lang"));
    Content content =
        new Content(
            source.itemKind(),
            Plain.cut(headline, LONGEST_HEADLINE),
            teaser == null ? null : Plain.cut(teaser, LONGEST_TEASER),
            body,
            language == null ? source.language() : language,
            authors(),
            null);
    return new Draft(
        CanonicalUrl.key(key),
        key,
        content,
        canonical(key),
        List.of(),
        past(first(data.published(), meta("article:published_time")), now),
        past(first(data.modified(), meta("article:modified_time")), now));
  }

  private String text(String headline) {
    for (String selector : TEXT) {
      List<Element> found = page.select(selector);
      if (found.size() == 1) {
        Element text = found.getFirst().clone();
        text.select(BESIDE).remove();
        text.select("h1").stream()
            .filter(h1 -> Plain.line(h1.text()).equals(headline))
            .forEach(Element::remove);
        return text.html();
      }
    }
    return "";
  }

  /// What the page says of itself, as long as it stays in the house.
  private String canonical(String key) {
    String said = CanonicalUrl.of(page.select("link[rel=canonical]").attr("href"), url);
    boolean own = said != null && Objects.equals(URI.create(said).getHost(), url.getHost());
    return said != null && own && !CanonicalUrl.isFrontPage(said) ? said : key;
  }

  private List<Author> authors() {
    return page.select("meta[name=author]").eachAttr("content").stream()
        .map(name -> Byline.author(name, null, null))
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST_AUTHORS)
        .toList();
  }

  private @Nullable String meta(String name) {
    String selector = "meta[property=%s], meta[name=%s]".formatted(quoted(name), quoted(name));
    return page.select(selector).eachAttr("content").stream()
        .filter(content -> !Plain.isEmpty(content))
        .findFirst()
        .orElse(null);
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  private static @Nullable Instant past(@Nullable String given, Instant now) {
    Instant time = PageTime.of(given);
    return time == null || time.isAfter(now) ? null : time;
  }

  private static @Nullable String first(@Nullable String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .map(Plain::line)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
