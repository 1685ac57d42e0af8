package de.faktenstrom.ingest.feed;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Character and entity references. Only HTML's own names are known: what a document type defines
/// is never read.
final class References {

  private static final int LONGEST_NAME = 32;

  private final Problems problems;
  private final boolean namesAreDeclared;

  /// @param namesAreDeclared whether a document type stands there that may define HTML's names
  References(Problems problems, boolean namesAreDeclared) {
    this.problems = problems;
    this.namesAreDeclared = namesAreDeclared;
  }

  /// What a named reference stands for; one that is not known stays as it is written.
  String named(String name) {
    String meant = html(name);
    if (meant.isEmpty()) {
      problems.add(Flaw.UNKNOWN_ENTITY, shown(name));
      return "&" + name + ";";
    }
    if (!namesAreDeclared) {
      problems.add(Flaw.UNDECLARED_ENTITY, name);
    }
    return meant;
  }

  /// The angle brackets are those of HTML 4 and of the document types that feeds refer to; HTML 5
  /// has others.
  private static String html(String name) {
    return switch (name) {
      case "lang" -> "\u2329";
      case "rang" -> "\u232a";
      default -> Entities.getByName(name);
    };
  }

  /// Replaces the references in running text that may be full of mistakes.
  String resolve(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder resolved = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      resolved.append(text, from, at);
      int end = end(text, at);
      String meant = end < 0 ? null : reference(text.substring(at + 1, end));
      if (meant == null) {
        problems.add(Flaw.LONE_AMPERSAND);
      }
      resolved.append(meant == null ? "&" : meant);
      from = meant == null ? at + 1 : end + 1;
      at = text.indexOf('&', from);
    }
    return resolved.append(text, from, text.length()).toString();
  }

  private static int end(String text, int ampersand) {
    int limit = Math.min(text.length(), ampersand + LONGEST_NAME);
    for (int i = ampersand + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i == ampersand + 1 ? -1 : i;
      }
      if (!Character.isLetterOrDigit(c) && c != '#' && c != '_' && c != '-' && c != '.') {
        return -1;
      }
    }
    return -1;
  }

  private @Nullable String reference(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> name.charAt(0) == '#' ? numbered(name) : named(name);
    };
  }

  private static @Nullable String numbered(String name) {
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    try {
      int point = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      boolean allowed = point >= 0x20 || point == '\t' || point == '\n' || point == '\r';
      boolean surrogate = point >= 0xd800 && point <= 0xdfff;
      return allowed && !surrogate && Character.isValidCodePoint(point)
          ? Character.toString(point)
          : "";
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String shown(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
  }
}
