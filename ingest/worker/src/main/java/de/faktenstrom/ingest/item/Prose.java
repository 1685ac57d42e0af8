package de.faktenstrom.ingest.item;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Text of metadata, which is plain by the book and often enough HTML.
public final class Prose {

  /// Elements that people write; a lone `<` in a formula is none.
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(p|br|div|span|a|i|b|u|em|strong|sub|sup|ul|ol|li|h[1-6]|table|tr|td|jats:\\w+)(\\s[^<>]*)?/?>");

  /// What was escaped once too often.
  private static final Pattern REFERENCE =
      Pattern.compile("&(#\\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});");

  private static final Pattern BLANK_LINE = Pattern.compile("\\R[\\s&&[^\\n\\r]]*\\R");

  private Prose() {}

  /// One line of text without markup.
  public static String line(String text) {
    return TAG.matcher(text).find() || REFERENCE.matcher(text).find()
        ? Plain.ofHtml(escapedUnlessTags(text))
        : Plain.line(text);
  }

  /// Sanitised HTML.
  ///
  /// @param base what relative addresses are relative to
  public static String body(String text, @Nullable URI base) {
    return Markup.sanitise(TAG.matcher(text).find() ? text : paragraphs(text), base);
  }

  private static String escapedUnlessTags(String text) {
    return TAG.matcher(text).find() ? text : text.replace("<", "&lt;");
  }

  /// A line's end in XML says nothing, a blank line does.
  private static String paragraphs(String text) {
    return Arrays.stream(BLANK_LINE.split(text))
        .map(Prose::line)
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph -> "<p>" + paragraph.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
        .collect(Collectors.joining("\n"));
  }
}
