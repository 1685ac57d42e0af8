package de.faktenstrom.feeds;

import static de.faktenstrom.feeds.SafeHtml.escape;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.publish.events.Correction;
import de.faktenstrom.publish.events.Publication;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// The HTML of an entry: what was corrected, the text, what it rests on, how to cite it, where it
/// comes from.
final class Readable {

  /// Longer texts are read on their page; a feed of fifty must stay one that a reader can fetch.
  private static final int LONGEST = 200_000;

  private static final int SUMMARY = 280;

  private Readable() {}

  static String html(Entry entry, Links links) {
    return html(entry, links, LONGEST);
  }

  /// However long it is.
  static String whole(Entry entry, Links links) {
    return html(entry, links, Integer.MAX_VALUE);
  }

  private static String html(Entry entry, Links links, int longest) {
    return switch (entry) {
      case Entry.Item item -> item(item, links, longest);
      case Entry.CorrectionNotice notice -> correction(notice, links);
      case Entry.WithdrawalNotice notice ->
          paragraph(
                  "<strong>Zurückgezogen.</strong> „"
                      + escape(notice.announcement().headline())
                      + "“")
              + paragraphs(notice.announcement().noteReaders());
    };
  }

  /// Plain text, never empty.
  static String summary(Entry entry) {
    return switch (entry) {
      case Entry.Item item -> summary(item.announcement().publication());
      case Entry.CorrectionNotice notice ->
          shortened(notice.announcement().correction().noteReaders(), notice.title());
      case Entry.WithdrawalNotice notice ->
          shortened(notice.announcement().noteReaders(), notice.title());
    };
  }

  static String summary(Publication publication) {
    String teaser = publication.teaser();
    return teaser == null || teaser.isBlank()
        ? shortened(Jsoup.parse(publication.body()).text(), publication.headline())
        : teaser;
  }

  private static String shortened(String text, String otherwise) {
    String plain = text.isBlank() ? otherwise : text.strip();
    if (plain.length() <= SUMMARY) {
      return plain;
    }
    int space = plain.lastIndexOf(' ', SUMMARY);
    int end = space > 0 ? space : plain.offsetByCodePoints(0, SUMMARY / 2);
    return plain.substring(0, end) + " …";
  }

  private static String item(Entry.Item item, Links links, int longest) {
    Publication publication = item.announcement().publication();
    Words words = Words.of(publication.language());
    StringBuilder html = new StringBuilder();
    Correction correction = item.correction();
    if (correction != null) {
      html.append(paragraph("<strong>" + words.corrected(item.updated()) + "</strong>"))
          .append(paragraphs(correction.noteReaders()));
    }
    return html.append(
            publication.body().length() <= longest
                ? SafeHtml.sanitise(publication.body())
                : lead(publication, links, words))
        .append(citations(publication.citations(), words))
        .append(paragraph(words.citeAs() + ": " + escape(words.in(publication.citeAs()))))
        .append(paragraph(origin(publication, words)))
        .toString();
  }

  private static String lead(Publication publication, Links links, Words words) {
    return paragraph(escape(summary(publication)))
        + paragraph(link(links.item(publication.id()), words.readOn()));
  }

  private static String correction(Entry.CorrectionNotice notice, Links links) {
    Publication publication = notice.announcement().publication();
    String page = links.item(notice.item());
    return paragraph(
            "<strong>Korrektur</strong> zu "
                + link(page, "„" + publication.headline() + "“")
                + ", jetzt Fassung "
                + publication.version()
                + ":")
        + paragraphs(notice.announcement().correction().noteReaders())
        + paragraph(
            link(
                links.version(notice.item(), notice.announcement().correction().supersedes()),
                "Die Fassung davor"));
  }

  private static String citations(List<Citation> citations, Words words) {
    if (citations.isEmpty()) {
      return "";
    }
    return citations.stream()
        .map(citation -> "<li>" + citation(citation, words) + "</li>")
        .distinct()
        .collect(Collectors.joining("", "<h2>" + words.sources() + "</h2><ul>", "</ul>"));
  }

  private static String citation(Citation citation, Words words) {
    String name = words.reference(citation);
    String named = link(Links.web(citation.link()), name);
    String passage = citation.passage().text();
    return passage.isBlank() || name.endsWith(passage)
        ? named
        : named + ": „" + escape(passage) + "“";
  }

  private static String origin(Publication publication, Words words) {
    String licence = publication.source().licence();
    return words.source()
        + ": "
        + link(Origin.of(publication), publication.source().name())
        + (licence == null
            ? ""
            : " · " + words.licence() + ": " + link(Links.web(licence), licence))
        + " · "
        + words.version(publication.version(), publication.updated());
  }

  private static String link(@Nullable String address, String text) {
    return address == null
        ? escape(text)
        : "<a href=\"" + escape(address) + "\">" + escape(text) + "</a>";
  }

  private static String paragraphs(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> paragraph(escape(line.strip())))
        .collect(Collectors.joining());
  }

  private static String paragraph(String html) {
    return "<p>" + html + "</p>";
  }
}
