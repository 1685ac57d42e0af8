package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.item.Byline;
import de.faktenstrom.ingest.item.Content;
import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.item.Prose;
import de.faktenstrom.ingest.oai.Reply.Entry;
import de.faktenstrom.ingest.oai.Reply.Page;
import de.faktenstrom.ingest.source.Source;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The records of one page, normalised.
///
/// @param deleted keys of items that the repository no longer has, and when it deleted them
/// @param problems German, one sentence each
record RecordDrafts(List<Draft> drafts, Map<String, Instant> deleted, List<String> problems) {

  private static final int LONGEST_HEADLINE = 500;
  private static final int MOST = 50;

  /// Codes of classifications and addresses of concepts, which say nothing to a reader.
  private static final Pattern CODE =
      Pattern.compile("(?i)(https?:|info:|urn:|ddc:|\\(classification\\)).*|[0-9.:/-]+");

  static RecordDrafts of(Page page, Source source, Instant now) {
    Map<String, Entry> latest = new LinkedHashMap<>();
    page.entries().forEach(entry -> latest.put(entry.identifier(), entry));
    RecordDrafts all =
        new RecordDrafts(
            new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(page.problems()));
    for (Entry entry : latest.values()) {
      switch (entry) {
        case Entry.Deleted deleted ->
            all.deleted.put(
                Draft.bounded(deleted.identifier()),
                Objects.requireNonNullElse(deleted.datestamp(), now));
        case Entry.Live live -> {
          Draft draft = draft(live, source, now);
          if (draft == null) {
            all.problems.add(
                "Der Datensatz %s hat weder Titel noch Adresse und wurde ausgelassen."
                    .formatted(Plain.cut(live.identifier(), 200)));
          } else {
            all.drafts.add(draft);
          }
        }
      }
    }
    return all;
  }

  private static @Nullable Draft draft(Entry.Live live, Source source, Instant now) {
    DublinCore metadata = live.metadata();
    String link = Works.link(metadata.values("identifier").toList());
    String body = body(metadata, link == null ? null : URI.create(link));
    String headline = headline(metadata, body, link);
    if (headline == null) {
      return null;
    }
    Content content =
        new Content(
            source.itemKind(),
            Plain.cut(headline, LONGEST_HEADLINE),
            null,
            body,
            language(metadata, source),
            authors(metadata),
            null);
    return new Draft(
        live.identifier(),
        live.identifier(),
        content,
        link,
        keywords(metadata),
        published(metadata, now),
        live.datestamp() == null || live.datestamp().isAfter(now) ? null : live.datestamp());
  }

  private static @Nullable String headline(
      DublinCore metadata, String body, @Nullable String link) {
    return Stream.of(
            metadata.values("title").map(Prose::line).filter(line -> !line.isEmpty()).findFirst(),
            java.util.Optional.ofNullable(Plain.orAbsent(Plain.ofHtml(body))),
            java.util.Optional.ofNullable(link))
        .flatMap(java.util.Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static String body(DublinCore metadata, @Nullable URI base) {
    return metadata
        .values("description", "abstract")
        .map(text -> Prose.body(text, base))
        .filter(html -> !html.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable String language(DublinCore metadata, Source source) {
    return Stream.of(
            metadata.values("language"),
            metadata.all("title").map(DublinCore.Element::language).filter(Objects::nonNull))
        .flatMap(tags -> tags)
        .map(Languages::of)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(source.language());
  }

  private static List<Author> authors(DublinCore metadata) {
    return metadata
        .values("creator")
        .map(name -> Byline.author(name, null, null))
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static List<String> keywords(DublinCore metadata) {
    return metadata
        .values("subject")
        .map(Prose::line)
        .filter(keyword -> !keyword.isEmpty() && keyword.length() <= 100)
        .filter(Predicate.not(CODE.asMatchPredicate()))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /// Repositories name several: of the deposit, of the release, of the work. The work came first.
  private static @Nullable Instant published(DublinCore metadata, Instant now) {
    return metadata
        .values("issued", "created", "date")
        .map(Dates::of)
        .filter(Objects::nonNull)
        .filter(date -> !date.isAfter(now))
        .min(Instant::compareTo)
        .orElse(null);
  }
}
