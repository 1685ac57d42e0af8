package de.faktenstrom.citation.export;

import de.faktenstrom.citation.Name;
import de.faktenstrom.citation.Work;
import org.jspecify.annotations.Nullable;

/// A reference in RIS (tags of Reference Manager, 2011): one tag a line, lines end in CRLF.
public final class Ris {

  private final StringBuilder lines = new StringBuilder();

  private Ris() {}

  public static String of(Work work) {
    return new Ris().write(work);
  }

  private String write(Work work) {
    put("TY", type(work.type()));
    work.names("author").forEach(name -> put("AU", name(name)));
    work.names("editor").forEach(name -> put("A2", name(name)));
    put("TI", work.text("title"));
    put("T2", work.text("container-title"));
    put("T3", work.text("collection-title"));
    String issued = Values.date(work, "issued", "/");
    put("PY", issued == null ? null : "" + work.date("issued").getFirst());
    put("DA", issued);
    put("VL", work.text("volume"));
    put("IS", work.text("issue"));
    pages(work.text("page"));
    put("M1", work.text("number"));
    put("M3", work.text("genre"));
    put("ET", work.text("version") == null ? work.text("edition") : work.text("version"));
    put("PB", work.text("publisher"));
    put("CY", work.text("publisher-place"));
    put("SN", work.text("ISBN"));
    put("DO", work.text("DOI"));
    put("UR", work.text("URL"));
    put("Y2", Values.date(work, "accessed", "/"));
    put("LA", work.text("language"));
    put("N1", Values.snapshot(work));
    return lines.append("ER  - \r\n").toString();
  }

  private static String type(String type) {
    return switch (type) {
      case "dataset" -> "DATA";
      case "article-journal" -> "JOUR";
      case "article-newspaper" -> "NEWS";
      case "article-magazine" -> "MGZN";
      case "article" -> "UNPB";
      case "book" -> "BOOK";
      case "chapter" -> "CHAP";
      case "report" -> "RPRT";
      case "thesis" -> "THES";
      case "webpage", "post", "post-weblog" -> "ELEC";
      case "legislation", "regulation" -> "STAT";
      case "legal_case" -> "CASE";
      case "broadcast" -> "SOUND";
      default -> "GEN";
    };
  }

  /// `Family, Given`; an institution has no comma that could be taken for one.
  private static String name(Name name) {
    return switch (name) {
      case Name.Institution(String whole) -> whole;
      case Name.Person(String family, String given, String particle) ->
          (particle == null ? "" : particle + " ") + family + (given == null ? "" : ", " + given);
    };
  }

  private void pages(@Nullable String pages) {
    if (pages != null) {
      String[] ends = pages.split("[-–]", 2);
      put("SP", ends[0]);
      put("EP", ends.length == 2 ? ends[1] : null);
    }
  }

  /// A line's end within a value would begin another tag.
  private void put(String tag, @Nullable String value) {
    if (value != null) {
      lines
          .append(tag)
          .append("  - ")
          .append(value.replaceAll("\\R|\\p{Cntrl}", " "))
          .append("\r\n");
    }
  }
}
