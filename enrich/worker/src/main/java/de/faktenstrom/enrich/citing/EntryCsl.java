package de.faktenstrom.enrich.citing;

import de.faktenstrom.enrich.bibliography.Field;
import de.faktenstrom.enrich.bibliography.Label;
import de.faktenstrom.enrich.bibliography.Locator;
import de.faktenstrom.enrich.bibliography.PersonName;
import de.faktenstrom.enrich.bibliography.PersonNames;
import de.faktenstrom.enrich.citing.Reference.Entry;
import de.faktenstrom.enrich.citing.Reference.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// CSL-JSON variables of an entry of a bibliography. What kind of work it is follows from what it
/// names: a journal, a book it stands in, a thesis.
final class EntryCsl {

  private static final Pattern YEARS =
      Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?:\\s?[-–/]\\s?(1[5-9]\\d\\d|20\\d\\d))?");
  private static final Pattern EDGE =
      Pattern.compile("^[\\s\"“”„«»‹›‘’'(\\[,;:.–-]+|[\\s\"“”„«»‹›‘(\\[,;:–-]+$");
  private static final Pattern END = Pattern.compile("[\\s\"“”„«»‹›‘’'.,;:]+$");
  private static final Pattern IN = Pattern.compile("^\\W*in\\s?:?\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern EDITION = Pattern.compile("(\\d{1,3})(?:\\.|st|nd|rd|th|e)?(?!\\d)");
  private static final Pattern ACCESS =
      Pattern.compile(
          "abger|abruf|zugriff|aufgerufen|geprüft|stand|accessed|retrieved|consulté",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEWS =
      Pattern.compile(
          "\\b(?:\\p{L}+ )?(?:zeitung|tagesspiegel|times|spiegel|post|guardian|taz)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Entry entry;
  private final Map<String, Object> item = new LinkedHashMap<>();

  private EntryCsl(Entry entry) {
    this.entry = entry;
  }

  static Map<String, Object> of(Entry entry) {
    EntryCsl csl = new EntryCsl(entry);
    csl.item.put("type", csl.type());
    csl.names();
    csl.titles();
    csl.dates();
    csl.places();
    csl.identifiers();
    return csl.item;
  }

  private String type() {
    String container = all(Label.CONTAINER_TITLE);
    String genre = all(Label.GENRE);
    String journal = all(Label.JOURNAL);
    if (journal != null) {
      return NEWS.matcher(journal).find() ? "article-newspaper" : "article-journal";
    }
    if (container != null) {
      boolean meeting =
          container.matches("(?iu).*(?:proceedings|conference|proc\\.|tagung|symposium).*");
      return meeting ? "paper-conference" : "chapter";
    }
    if (genre != null) {
      return genre.matches("(?iu).*(?:diss|thesis|habil|arbeit).*") ? "thesis" : "report";
    }
    boolean published = all(Label.PUBLISHER) != null || all(Label.ISBN) != null;
    boolean online = all(Label.URL) != null;
    return published ? "book" : online ? "webpage" : "document";
  }

  /// Editors stand in the author's place where the book is theirs.
  private void names() {
    List<Map<String, String>> authors = new ArrayList<>();
    List<Map<String, String>> editors = new ArrayList<>();
    for (Field field : entry.fields()) {
      boolean edited = field.label() == Label.EDITOR;
      if (edited || field.label() == Label.AUTHOR) {
        boolean editor = edited || PersonNames.edited(field.text()) && authors.isEmpty();
        PersonNames.of(field.text()).forEach(name -> (editor ? editors : authors).add(name(name)));
      }
    }
    putList("author", authors);
    putList("editor", editors);
    List<Map<String, String>> translators = new ArrayList<>();
    String translated = all(Label.TRANSLATOR);
    if (translated != null) {
      String bare = translated.replaceFirst("(?iu)^.*?\\b(?:von|by|par)\\s", "");
      PersonNames.of(bare).forEach(name -> translators.add(name(name)));
    }
    putList("translator", translators);
  }

  private void putList(String variable, List<Map<String, String>> names) {
    if (!names.isEmpty()) {
      item.put(variable, names);
    }
  }

  private static Map<String, String> name(PersonName name) {
    if (name.isLiteral()) {
      return Map.of("literal", name.family());
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("family", name.family());
    if (name.given() != null) {
      parts.put("given", name.given());
    }
    if (name.particle() != null) {
      parts.put(name.drops() ? "dropping-particle" : "non-dropping-particle", name.particle());
    }
    return parts;
  }

  private void titles() {
    put("title", bare(first(Label.TITLE)));
    String journal = first(Label.JOURNAL);
    String container = journal == null ? first(Label.CONTAINER_TITLE) : journal;
    put("container-title", container == null ? null : bare(IN.matcher(container).replaceFirst("")));
    put("collection-title", bare(all(Label.COLLECTION_TITLE)));
    put("genre", bare(all(Label.GENRE)));
    put("medium", bare(all(Label.MEDIUM)));
  }

  private void dates() {
    String date = all(Label.DATE);
    put("issued", date == null ? null : issued(date));
    String note = all(Label.NOTE);
    if (note != null) {
      String day = ACCESS.matcher(note).find() ? Dates.first(note) : null;
      put(day == null ? "note" : "accessed", day == null ? bare(note) : Csl.issued(day));
    }
  }

  /// A year before 1900 or a span of years too; what is no date (`o. J.`) stays in words.
  private static @Nullable Object issued(String words) {
    Matcher years = YEARS.matcher(words);
    boolean span = years.find() && years.group(2) != null;
    if (span) {
      return Map.of("date-parts", List.of(List.of(year(years, 1)), List.of(year(years, 2))));
    }
    String day = Dates.first(words);
    if (day != null) {
      return Csl.issued(day);
    }
    years.reset();
    if (years.find()) {
      return Map.of("date-parts", List.of(List.of(year(years, 1))));
    }
    String literal = words.replaceAll("^[\\s(\\[]+|[\\s)\\],:]+$", "");
    return literal.isEmpty() ? null : Map.of("literal", literal);
  }

  private static Integer year(Matcher years, int group) {
    return Integer.valueOf(years.group(group));
  }

  private void places() {
    Locator locator = Locator.of(all(Label.VOLUME), all(Label.PAGES));
    put("volume", locator.volume());
    put("issue", locator.issue());
    put("page", locator.page());
    String edition = all(Label.EDITION);
    if (edition != null) {
      Matcher number = EDITION.matcher(edition);
      put("edition", number.find() ? number.group(1) : bare(edition));
    }
    put("publisher", bare(all(Label.PUBLISHER)));
    put("publisher-place", bare(all(Label.LOCATION)));
  }

  private void identifiers() {
    for (Identifier identifier : entry.identifiers()) {
      switch (identifier.type()) {
        case Doi.TYPE -> item.putIfAbsent("DOI", identifier.value());
        case Isbn.TYPE -> item.putIfAbsent("ISBN", identifier.value());
        case Issn.TYPE -> item.putIfAbsent("ISSN", identifier.value());
        default -> {}
      }
    }
  }

  /// What stands elsewhere once more is not joined to a title that nobody wrote.
  private @Nullable String first(Label label) {
    for (Field field : entry.fields()) {
      if (field.label() == label) {
        return field.text();
      }
    }
    return null;
  }

  /// All fields of the label, in their order; absent where there is none.
  private @Nullable String all(Label label) {
    List<String> texts =
        entry.fields().stream().filter(field -> field.label() == label).map(Field::text).toList();
    return texts.isEmpty() ? null : String.join(" ", texts);
  }

  /// Without the quotation marks and punctuation around it; a question mark belongs to a title.
  private static @Nullable String bare(@Nullable String words) {
    if (words == null) {
      return null;
    }
    String inner = END.matcher(EDGE.matcher(words).replaceAll("")).replaceAll("");
    boolean opened = inner.indexOf('(') >= 0;
    String closed = opened ? inner : inner.replaceAll("[)\\]]+$", "");
    return closed.isEmpty() ? null : END.matcher(closed).replaceAll("");
  }

  private void put(String variable, @Nullable Object value) {
    if (value != null) {
      item.put(variable, value);
    }
  }
}
