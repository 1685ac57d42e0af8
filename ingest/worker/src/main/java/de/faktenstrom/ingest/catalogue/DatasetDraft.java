package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.ingest.catalogue.Dataset.Coverage;
import de.faktenstrom.ingest.catalogue.Dataset.Distribution;
import de.faktenstrom.ingest.item.CanonicalUrl;
import de.faktenstrom.ingest.item.Content;
import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.item.Markup;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.item.Prose;
import de.faktenstrom.ingest.source.Source;
import de.faktenstrom.ingest.web.Form;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A dataset as an item. No stamp of the catalogue is part of its text, so that a dataset that is
/// only stamped anew is no new version.
final class DatasetDraft {

  private static final int LONGEST_HEADLINE = 500;
  private static final int LONGEST_TEASER = 300;
  private static final int LONGEST_DESCRIPTION = 100_000;
  private static final int MOST_KEYWORDS = 50;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private DatasetDraft() {}

  static Draft of(Dataset dataset, Source source, Instant now) {
    String link = CanonicalUrl.of(dataset.page(), null);
    URI base = link == null ? null : URI.create(link);
    String description = Prose.body(Plain.cut(dataset.description(), LONGEST_DESCRIPTION), base);
    String said = Plain.ofHtml(description);
    Content content =
        new Content(
            source.itemKind(),
            Plain.cut(Prose.line(dataset.title()), LONGEST_HEADLINE),
            said.isEmpty() ? null : Plain.cut(said, LONGEST_TEASER),
            description + Markup.sanitise(facts(dataset) + files(dataset), base),
            language(dataset, source),
            List.of(),
            null);
    String id = Plain.line(dataset.id());
    Instant issued = Stamp.of(dataset.issued());
    Instant modified = dataset.modified();
    return new Draft(
        id,
        id,
        content,
        link,
        keywords(dataset),
        issued == null || issued.isAfter(now) ? null : issued,
        modified == null || modified.isAfter(now) ? null : modified);
  }

  private static String facts(Dataset dataset) {
    String facts =
        fact("Herausgeber", dataset.publisher())
            + fact("Lizenz", String.join(", ", dataset.licences()))
            + fact("Zeitraum", period(dataset.coverage()));
    return facts.isEmpty() ? "" : "<dl>" + facts + "</dl>";
  }

  private static String fact(String name, @Nullable String value) {
    String line = value == null ? "" : Plain.cut(Prose.line(value), LONGEST_HEADLINE);
    return line.isEmpty() ? "" : "<dt>" + name + "</dt><dd>" + escaped(line) + "</dd>";
  }

  private static @Nullable String period(@Nullable Coverage coverage) {
    if (coverage == null) {
      return null;
    }
    String from = day(coverage.from());
    String to = day(coverage.to());
    if (from == null) {
      return to == null ? null : "bis " + to;
    }
    return to == null ? "ab " + from : from + " bis " + to;
  }

  /// A whole year stays one.
  private static @Nullable String day(@Nullable String given) {
    if (given == null || given.strip().length() == 4) {
      return given;
    }
    Instant time = Stamp.of(given);
    return time == null ? given : DAY.format(LocalDate.ofInstant(time, ZoneOffset.UTC));
  }

  private static String files(Dataset dataset) {
    String files =
        dataset.distributions().stream()
            .map(DatasetDraft::file)
            .filter(file -> !file.isEmpty())
            .collect(Collectors.joining());
    return files.isEmpty() ? "" : "<h2>Dateien</h2><ul>" + files + "</ul>";
  }

  private static String file(Distribution file) {
    String url = CanonicalUrl.of(file.url(), null);
    String name = file.name() == null ? "" : Plain.cut(Prose.line(file.name()), 200);
    String shown = name.isEmpty() ? String.valueOf(url) : name;
    String format = file.format() == null ? "" : " (" + escaped(file.format()) + ")";
    return url == null
        ? ""
        : "<li><a href=\"" + escaped(url) + "\">" + escaped(shown) + "</a>" + format + "</li>";
  }

  private static List<String> keywords(Dataset dataset) {
    return dataset.keywords().stream()
        .map(Plain::line)
        .filter(keyword -> !keyword.isEmpty() && keyword.length() <= 100)
        .distinct()
        .limit(MOST_KEYWORDS)
        .toList();
  }

  /// `de`, or a term of the EU's vocabulary that ends in `DEU`.
  private static @Nullable String language(Dataset dataset, Source source) {
    String given = dataset.language() == null ? "" : dataset.language().strip();
    String last = given.substring(given.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String known =
        switch (last) {
          case "deu", "ger" -> "de";
          case "eng" -> "en";
          default -> last.length() == 2 ? Form.languageOf(last) : null;
        };
    return known == null ? source.language() : known;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
