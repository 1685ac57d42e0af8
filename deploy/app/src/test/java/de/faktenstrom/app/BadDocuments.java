package de.faktenstrom.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Documents as broken sites send them, all said to be RSS in UTF-8.
final class BadDocuments {

  private static final String GOOD = entry("gut", "Ein guter Eintrag", "");

  private BadDocuments() {}

  static byte[] of(String name) {
    return switch (name) {
      case "broken" -> rss(GOOD + entry("zwei", "Zuzüge & Fortzüge <b>", "")).getBytes(UTF_8);
      case "nameless" -> rss(GOOD + "<item><description></description></item>").getBytes(UTF_8);
      case "latin" -> rss(entry("latein", "Zuzüge nach Köln", "")).getBytes(ISO_8859_1);
      case "double" -> rss(GOOD + GOOD).getBytes(UTF_8);
      case "future" ->
          rss(entry("morgen", "Aus der Zukunft", "Thu, 01 Jan 2099 10:00:00 GMT")).getBytes(UTF_8);
      case "bomb" ->
          ("<!DOCTYPE rss [<!ENTITY a \""
                  + "x".repeat(1000)
                  + "\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                  + rss(entry("bombe", "&b;", "")))
              .getBytes(UTF_8);
      case "picture" -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
      case "empty" -> new byte[0];
      case "large" -> filled(20 << 20);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static byte[] filled(int length) {
    byte[] document = new byte[length];
    Arrays.fill(document, (byte) ' ');
    return document;
  }

  private static String entry(String id, String title, String date) {
    return "<item><guid isPermaLink='false'>%s</guid><title>%s</title><link>https://example.org/%s</link><description>Text</description>%s</item>"
        .formatted(id, title, id, date.isEmpty() ? "" : "<pubDate>" + date + "</pubDate>");
  }

  private static String rss(String entries) {
    return "<rss version='2.0'><channel><title>Probe</title><link>https://example.org/</link><description>d</description>"
        + entries
        + "</channel></rss>";
  }
}
