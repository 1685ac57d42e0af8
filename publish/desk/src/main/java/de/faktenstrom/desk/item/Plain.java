package de.faktenstrom.desk.item;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// The text of sanitised HTML, blocks on lines of their own.
public final class Plain {

  private static final Pattern BLOCK_ENDS =
      Pattern.compile(
          "(?i)</(p|h[1-6]|li|tr|div|blockquote|table|ul|ol|dd|dt|pre)>|<(br|hr)[^>]*>");
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");

  private Plain() {}

  public static String of(String html) {
    String lines = BLOCK_ENDS.matcher(html.replaceAll("\\s+", " ")).replaceAll("\n");
    return HtmlUtils.htmlUnescape(TAGS.matcher(lines).replaceAll("")).strip();
  }
}
