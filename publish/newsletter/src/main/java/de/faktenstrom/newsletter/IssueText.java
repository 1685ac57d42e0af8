package de.faktenstrom.newsletter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text part of a mail: lines of 72 characters, addresses whole and on lines of their own.
final class IssueText {

  private static final int WIDTH = 72;

  private IssueText() {}

  static String render(Issue issue, Words words, Footer footer) {
    List<String> lines = new ArrayList<>();
    lines.add(issue.title());
    lines.add(issue.day());
    lines.add("");
    int number = 1;
    for (Issue.Section section : issue.sections()) {
      if (section.title() != null) {
        lines.add(section.title().toUpperCase(words.locale()));
        lines.add("");
      }
      for (Entry entry : section.entries()) {
        addEntry(lines, number++, entry, words);
      }
    }
    if (issue.more() != null) {
      lines.addAll(Line.wrap(issue.more(), WIDTH));
      lines.add(footer.home());
      lines.add("");
    }
    addFooter(lines, issue.why(), words, footer);
    return String.join("\r\n", lines) + "\r\n";
  }

  private static void addEntry(List<String> lines, int number, Entry entry, Words words) {
    String label = entry.label() == null ? "" : entry.label() + ": ";
    lines.addAll(hanging(number + ". ", label + entry.headline()));
    addIndented(lines, entry.note());
    addIndented(lines, entry.teaser());
    addIndented(lines, entry.meta());
    lines.add("   " + entry.link());
    if (entry.cite() != null) {
      addIndented(lines, words.get("cite") + " " + entry.cite());
    }
    lines.add("");
  }

  /// What stands beside a number, all lines of it indented alike.
  private static List<String> hanging(String number, String text) {
    List<String> lines = new ArrayList<>(Line.wrap(text, WIDTH - number.length()));
    lines.replaceAll(line -> " ".repeat(number.length()) + line);
    lines.set(0, number + lines.getFirst().strip());
    return lines;
  }

  private static void addIndented(List<String> lines, @Nullable String text) {
    if (text != null) {
      Line.wrap(text, WIDTH - 3).forEach(line -> lines.add("   " + line));
    }
  }

  static void addFooter(List<String> lines, String why, Words words, Footer footer) {
    lines.add("-- ");
    lines.addAll(Line.wrap(why, WIDTH));
    if (!footer.unsubscribe().isEmpty()) {
      lines.add(words.get("unsubscribe") + ":");
      lines.add(footer.unsubscribe());
    }
    lines.add("");
    lines.add(words.get("imprint") + ":");
    footer.imprint().forEach(line -> lines.addAll(Line.wrap(line, WIDTH)));
  }
}
