package de.faktenstrom.citation.export;

import de.faktenstrom.citation.Name;
import de.faktenstrom.citation.Work;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An entry of BibTeX, with the fields that biblatex knows besides; UTF-8, one field a line. Titles
/// stand in two pairs of braces, so that no style puts German nouns in small letters.
public final class Bibtex {

  /// Within a family name it would be taken for a particle.
  private static final Pattern SMALL_WORD = Pattern.compile("\\s\\p{Ll}");

  private final StringBuilder entry = new StringBuilder();

  private Bibtex() {}

  public static String of(Work work) {
    return new Bibtex().write(work);
  }

  private String write(Work work) {
    String number = work.text("number");
    entry.append('@').append(type(work.type())).append('{').append(key(work)).append(",\n");
    put("author", names(work.names("author")));
    put("editor", names(work.names("editor")));
    verbatim("title", braced(work.text("title")));
    verbatim(
        work.type().equals("chapter") ? "booktitle" : "journal",
        braced(work.text("container-title")));
    put("series", work.text("collection-title"));
    put("edition", work.text("edition"));
    put("volume", work.text("volume"));
    put("number", number == null ? work.text("issue") : number);
    put("pages", dashed(work.text("page")));
    put("type", work.text("genre"));
    put("version", work.text("version"));
    put(publisherField(work.type()), work.text("publisher"));
    put("address", work.text("publisher-place"));
    put(
        "year",
        Values.date(work, "issued", "-") == null ? null : "" + work.date("issued").getFirst());
    put("date", Values.date(work, "issued", "-"));
    put("isbn", work.text("ISBN"));
    address("doi", work.text("DOI"));
    address("url", work.text("URL"));
    put("urldate", Values.date(work, "accessed", "-"));
    put("langid", language(work.text("language")));
    put("note", Values.snapshot(work));
    return entry.append("}\n").toString();
  }

  private static String type(String type) {
    return switch (type) {
      case "article-journal", "article-newspaper", "article-magazine" -> "article";
      case "book" -> "book";
      case "chapter" -> "incollection";
      case "report" -> "techreport";
      case "thesis" -> "phdthesis";
      default -> "misc";
    };
  }

  private static String publisherField(String type) {
    return switch (type) {
      case "report" -> "institution";
      case "thesis" -> "school";
      default -> "publisher";
    };
  }

  /// Letters, digits and hyphens of the id: a key takes nothing else everywhere.
  private static String key(Work work) {
    String key = work.id().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return key.isEmpty() ? "work" : key;
  }

  private static @Nullable String names(List<Name> names) {
    return names.isEmpty()
        ? null
        : names.stream().map(Bibtex::name).collect(Collectors.joining("\u0000"));
  }

  private static String name(Name name) {
    return switch (name) {
      case Name.Institution(String whole) -> "\u0001" + plain(whole) + "\u0002";
      case Name.Person(String family, String given, String particle) ->
          (particle == null ? "" : plain(particle) + " ")
              + (SMALL_WORD.matcher(family).find()
                  ? "\u0001" + plain(family) + "\u0002"
                  : plain(family))
              + (given == null ? "" : ", " + plain(given));
    };
  }

  private static String plain(String name) {
    return name.replaceAll("\\p{Cntrl}", " ");
  }

  /// Names are parted and kept together by signs that no text holds, set once all else is escaped.
  private static String set(String escaped) {
    return escaped.replace("\u0000", " and ").replace('\u0001', '{').replace('\u0002', '}');
  }

  private void put(String field, @Nullable String value) {
    if (value != null) {
      verbatim(field, set(escape(value)));
    }
  }

  private static @Nullable String braced(@Nullable String value) {
    return value == null ? null : "{" + escape(value) + "}";
  }

  /// An address is not typeset: what would break out of the braces is percent-encoded (RFC 3986).
  private void address(String field, @Nullable String value) {
    verbatim(
        field,
        value == null
            ? null
            : value
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\\", "%5C")
                .replace(" ", "%20"));
  }

  private void verbatim(String field, @Nullable String value) {
    if (value != null) {
      entry.append("  ").append(field).append(" = {").append(value).append("},\n");
    }
  }

  private static @Nullable String dashed(@Nullable String pages) {
    return pages == null ? null : pages.replaceAll("(?<=\\w)[-–](?=\\w)", "--");
  }

  private static @Nullable String language(@Nullable String language) {
    if (language == null) {
      return null;
    }
    return language.startsWith("de") ? "ngerman" : language.startsWith("en") ? "english" : null;
  }

  /// The ten signs that mean something to TeX.
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      switch (sign) {
        case '\\' -> escaped.append("{\\textbackslash}");
        case '~' -> escaped.append("{\\textasciitilde}");
        case '^' -> escaped.append("{\\textasciicircum}");
        case '{', '}', '$', '&', '#', '_', '%' -> escaped.append('\\').append(sign);
        default -> escaped.append(sign);
      }
    }
    return escaped.toString();
  }
}
