package de.faktenstrom.newsletter;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.publish.events.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Renders mails: text by [IssueText], HTML by templates with the styles inside, no image, no
/// tracked link.
@Component
class Letters {

  private final Templates templates;

  Letters(Templates templates) {
    this.templates = templates;
  }

  /// @param unsubscribe address with `marker` in place of the reader's token
  Letter edition(Issue.Edition edition, Wording wording, String unsubscribe, String marker) {
    Words words = wording.words();
    Issue issue = Issue.of(edition, wording);
    Footer footer = Footer.of(wording.settings(), unsubscribe);
    return new Letter(
        issue.subject(),
        edition.due(),
        Body.of(
            IssueText.render(issue, words, footer),
            templates.render("mail-edition", words, Map.of("issue", issue, "footer", footer)),
            marker));
  }

  /// @param link with `marker` in place of the token
  Letter confirmation(ContentTables.Request request, Wording wording, String link, String marker) {
    Words words = wording.words();
    Footer footer = Footer.of(wording.settings(), "");
    String title = wording.settings().title();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.get("confirm.asked", title, wording.time(request.requested())));
    for (ContentTables.Wish wish : request.wishes()) {
      String rhythm = words.get("rhythm." + wish.rhythm());
      paragraphs.add(words.get("confirm.wish", rhythm, describe(wish.filter(), words)));
    }
    paragraphs.add(words.get("confirm.press"));
    String ignore = words.get("confirm.ignore", wording.time(request.expires()));
    var model = Map.of("paragraphs", paragraphs, "link", link, "ignore", ignore, "footer", footer);
    return new Letter(
        words.get("confirm.subject", title),
        request.requested(),
        Body.of(
            text(paragraphs, link, ignore, words, footer),
            templates.render("mail-confirmation", words, model),
            marker));
  }

  private static String text(
      List<String> paragraphs, String link, String ignore, Words words, Footer footer) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      lines.addAll(Line.wrap(paragraph, 72));
      lines.add("");
    }
    lines.add(link);
    lines.add("");
    IssueText.addFooter(lines, ignore, words, footer);
    return String.join("\r\n", lines) + "\r\n";
  }

  private static String sorted(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  /// The wish in words: `alle Beiträge`, `Themen: asyl, bildung; nur Korrekturen`.
  static String describe(Filter filter, Words words) {
    List<String> parts = new ArrayList<>();
    if (filter.correctionsOnly()) {
      parts.add(words.get("filter.corrections"));
    }
    if (!filter.topics().isEmpty()) {
      parts.add(words.get("filter.topics") + ": " + sorted(filter.topics()));
    }
    if (!filter.kinds().isEmpty()) {
      parts.add(
          words.get("filter.kinds")
              + ": "
              + filter.kinds().stream()
                  .map((Kind kind) -> words.get("kind." + kind))
                  .collect(Collectors.joining(", ")));
    }
    if (!filter.languages().isEmpty()) {
      parts.add(words.get("filter.languages") + ": " + sorted(filter.languages()));
    }
    return parts.isEmpty() ? words.get("filter.all") : Line.clean(String.join("; ", parts));
  }
}
