package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.enrich.resolve.Marc.Field;
import de.faktenstrom.enrich.resolve.Reading.Damaged;
import de.faktenstrom.enrich.resolve.Reading.Found;
import de.faktenstrom.enrich.resolve.Reading.Missing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// A work as the German National Library answers it: SRU 1.1 around MARC 21 (fields 020, 024, 100,
/// 245, 264, 502, 700, 773).
final class DnbWork {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)([12]\\d{3})(?!\\d)");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s/:;,=]+$");
  private static final Set<String> MAKERS = Set.of("100", "110", "700", "710");
  private static final int ISBN_BODY = 9;

  private DnbWork() {}

  static Reading read(byte[] document, Sought sought, Instant asked) {
    try {
      Marc.Hits hits = Marc.hits(document);
      if (!hits.counted()) {
        return new Damaged("Die Nationalbibliothek hat keine Trefferliste geantwortet.");
      }
      return hits.records().stream()
          .filter(record -> isOf(record, sought))
          .findFirst()
          .<Reading>map(record -> new Found(work(record, asked)))
          .orElseGet(Missing::new);
    } catch (XMLStreamException _) {
      return new Damaged("Die Antwort der Nationalbibliothek ist kein gültiges XML.");
    }
  }

  /// The search finds a number wherever it stands, in a remark on another edition too.
  private static boolean isOf(Marc record, Sought sought) {
    return sought.type().equals("isbn")
        ? record
            .all("020")
            .flatMap(field -> field.all("a"))
            .anyMatch(number -> body(number).equals(body(sought.value())))
        : Stream.concat(
                record.all("024").flatMap(field -> field.all("a")),
                record.all("856").flatMap(field -> field.all("u")))
            .anyMatch(number ->
                number.toLowerCase(Locale.ROOT).endsWith(sought.value().toLowerCase(Locale.ROOT)));
  }

  /// What the forms with ten and with thirteen digits have in common.
  private static String body(String isbn) {
    String digits = isbn.replaceAll("[^0-9Xx]", "");
    int from = digits.length() > ISBN_BODY + 1 ? digits.length() - ISBN_BODY - 1 : 0;
    return digits.length() < ISBN_BODY ? digits : digits.substring(from, from + ISBN_BODY);
  }

  private static Work work(Marc record, Instant asked) {
    String host = record.one("773", "t");
    List<Work.Name> authors = names(record, DnbWork::isAuthor);
    return new Work(
        type(record, host),
        title(record),
        authors.isEmpty() ? names(record, DnbWork::isEditor) : authors,
        host,
        null,
        null,
        null,
        trimmed(first(record.one("264", "b"), record.one("260", "b"))),
        year(record),
        record.one("041", "a"),
        doi(record),
        List.of(),
        Registry.DNB.toString(),
        asked);
  }

  private static String type(Marc record, @Nullable String host) {
    char level = record.leader().length() > 7 ? record.leader().charAt(7) : ' ';
    if (record.all("502").findAny().isPresent()) {
      return "thesis";
    }
    if (host != null || level == 'a' || level == 'b') {
      return record.one("773", "x") == null ? "chapter" : "article-journal";
    }
    return level == 's' ? "periodical" : "book";
  }

  private static @Nullable String title(Marc record) {
    String title = trimmed(record.one("245", "a"));
    String part = trimmed(record.one("245", "p"));
    String whole = part == null || title == null ? first(title, part) : title + ". " + part;
    String more = trimmed(record.one("245", "b"));
    return whole == null || more == null ? first(whole, more) : whole + ": " + more;
  }

  private static @Nullable String trimmed(@Nullable String text) {
    return text == null ? null : PUNCTUATION.matcher(text).replaceAll("");
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private static List<Work.Name> names(Marc record, Predicate<Field> wanted) {
    return record.fields().stream()
        .filter(field -> MAKERS.contains(field.tag()) && field.one("a") != null)
        // A work that is named beside has a maker of its own.
        .filter(field -> field.one("t") == null && wanted.test(field))
        .map(DnbWork::name)
        .distinct()
        .toList();
  }

  private static boolean isAuthor(Field field) {
    return field.all("4").anyMatch("aut"::equals)
        || (field.tag().startsWith("1") && field.one("4") == null);
  }

  private static boolean isEditor(Field field) {
    return field.all("4").anyMatch(role -> role.equals("edt") || role.equals("isb"));
  }

  private static Work.Name name(Field field) {
    String name = String.valueOf(trimmed(field.one("a")));
    int comma = name.indexOf(", ");
    return field.tag().endsWith("00") && comma > 0
        ? new Work.Name(name.substring(0, comma), name.substring(comma + 2), null)
        : new Work.Name(null, null, name);
  }

  private static @Nullable String year(Marc record) {
    String said = first(record.one("264", "c"), record.one("260", "c"));
    Matcher year = YEAR.matcher(said == null ? "" : said);
    return year.find() ? year.group(1) : null;
  }

  private static @Nullable String doi(Marc record) {
    return record
        .all("024")
        .filter(field -> "doi".equals(field.one("2")))
        .map(field -> Texts.doi(field.one("a")))
        .filter(doi -> doi != null)
        .findFirst()
        .orElse(null);
  }
}
