package de.faktenstrom.enrich.citing.corpus;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What happens to a reference on its way through typesetting, scanning and web pages, such that a
/// reader still reads it right.
enum Damage {
  /// Soft hyphens, zero-width spaces and joiners within.
  UNSEEN {
    @Override
    String to(String core, Draw draw) {
      int at = inner(core, draw);
      return core.substring(0, at)
          + draw.of("\u00AD", "\u200B", "\u2060", "\uFEFF")
          + core.substring(at);
    }
  },
  /// Other dashes for the hyphen.
  DASH {
    @Override
    String to(String core, Draw draw) {
      return core.replace("-", draw.of("\u2010", "\u2011", "\u2012", "\u2013", "\u2212", "\uFF0D"));
    }
  },
  /// Other spaces, a line's end among them.
  SPACE {
    @Override
    String to(String core, Draw draw) {
      return core.replace(" ", draw.of("\u00A0", "\u202F", "\u2009", "\n", "\r\n", "\t"));
    }
  },
  /// Spaces of the web that are no line's end.
  FIXED_SPACE {
    @Override
    String to(String core, Draw draw) {
      return core.replace(" ", draw.of("\u00A0", "\u202F", "\u2009"));
    }
  },
  /// Full-width digits and letters.
  WIDE {
    @Override
    String to(String core, Draw draw) {
      boolean all = draw.chance(0.5);
      StringBuilder wide = new StringBuilder();
      for (char c : core.toCharArray()) {
        boolean widened = Character.isDigit(c) || (all && c > ' ' && c < 0x7F);
        wide.append(widened ? (char) (c + 0xFEE0) : c);
      }
      return wide.toString();
    }
  },
  /// A line's end after a hyphen or slash.
  BREAK {
    @Override
    String to(String core, Draw draw) {
      int at = core.lastIndexOf(draw.of('-', '/'), core.length() - 4);
      boolean hidden = at < 0 || core.startsWith("//", at - 1) || core.startsWith("//", at);
      return hidden ? core : core.substring(0, at + 1) + "\n" + core.substring(at + 1);
    }
  },
  /// Gaps that a scan makes around a sign of separation.
  GAP_AT_HYPHEN {
    @Override
    String to(String core, Draw draw) {
      return core.replace("-", draw.of(" -", "- ", " - "));
    }
  },
  GAP_AT_SLASH {
    @Override
    String to(String core, Draw draw) {
      return core.replaceFirst("(?<=\\d)/(?=\\w)", draw.of(" /", "/ ", " / "));
    }
  },
  GAP_AT_COLON {
    @Override
    String to(String core, Draw draw) {
      return core.replaceAll(":(?!//)", draw.of(" :", ": ", " : "));
    }
  },
  /// No spaces beside numbers.
  TIGHT {
    @Override
    String to(String core, Draw draw) {
      return core.replaceAll("(?<=[\\d§.]) | (?=\\d)", "");
    }
  },
  /// Entities that nobody decoded.
  ENTITY {
    @Override
    String to(String core, Draw draw) {
      return core.replace(" ", draw.of(" ", "&nbsp;", "&#160;", "&#x202F;"))
          .replace("-", draw.of("-", "&#8209;", "&ndash;", "&#x2011;"))
          .replace("§", "&sect;")
          .replace("ü", "&uuml;");
    }
  },
  AMPERSAND {
    @Override
    String to(String core, Draw draw) {
      return core.replace("&", "&amp;");
    }
  },
  /// Pieces in markup of their own.
  MARKUP {
    @Override
    String to(String core, Draw draw) {
      int at = inner(core, draw);
      return escaped(core.substring(0, at))
          + draw.of("<wbr>", "<b></b>", "<!-- x -->", "<span>", "&shy;", "<em class=\"a\">")
          + escaped(core.substring(at))
          + draw.of("", "</span>", "</em>");
    }
  };

  static final Map<String, Set<Damage>> SUFFERED =
      Map.ofEntries(
          Map.entry("doi", EnumSet.of(UNSEEN, DASH, WIDE, BREAK, ENTITY, MARKUP)),
          Map.entry("urn-nbn", EnumSet.of(UNSEEN, DASH, WIDE, BREAK, GAP_AT_COLON, MARKUP)),
          Map.entry(
              "isbn", EnumSet.of(UNSEEN, DASH, SPACE, WIDE, BREAK, GAP_AT_HYPHEN, ENTITY, MARKUP)),
          Map.entry(
              "issn", EnumSet.of(UNSEEN, DASH, SPACE, WIDE, BREAK, GAP_AT_HYPHEN, ENTITY, MARKUP)),
          Map.entry("orcid", EnumSet.of(UNSEEN, DASH, SPACE, WIDE, BREAK, ENTITY, MARKUP)),
          Map.entry("arxiv", EnumSet.of(UNSEEN, SPACE, WIDE, GAP_AT_COLON, MARKUP)),
          Map.entry("handle", EnumSet.of(UNSEEN, WIDE, BREAK, GAP_AT_SLASH, MARKUP)),
          Map.entry("url", EnumSet.of(UNSEEN, AMPERSAND, MARKUP)),
          Map.entry(
              "genesis",
              EnumSet.of(UNSEEN, DASH, SPACE, WIDE, BREAK, GAP_AT_HYPHEN, ENTITY, MARKUP)),
          Map.entry("eurostat", EnumSet.of(UNSEEN, WIDE, MARKUP)),
          Map.entry("gesis", EnumSet.of(UNSEEN, SPACE, WIDE, ENTITY, MARKUP)),
          Map.entry(
              "drucksache",
              EnumSet.of(UNSEEN, DASH, SPACE, WIDE, GAP_AT_SLASH, TIGHT, ENTITY, MARKUP)),
          Map.entry("law", EnumSet.of(UNSEEN, SPACE, WIDE, TIGHT, ENTITY, MARKUP)),
          Map.entry(
              "decision", EnumSet.of(UNSEEN, DASH, SPACE, WIDE, GAP_AT_SLASH, ENTITY, MARKUP)),
          Map.entry("ecli", EnumSet.of(UNSEEN, WIDE, GAP_AT_COLON, MARKUP)),
          Map.entry("source", EnumSet.of(UNSEEN, FIXED_SPACE, MARKUP)));

  abstract String to(String core, Draw draw);

  /// A place within a word or number, and in no entity.
  private static int inner(String core, Draw draw) {
    for (int tries = 0; tries < 50; tries++) {
      int at = draw.between(1, core.length() - 1);
      boolean entity = core.lastIndexOf('&', at) > core.lastIndexOf(';', at - 1);
      if (!entity
          && Character.isLetterOrDigit(core.charAt(at - 1))
          && Character.isLetterOrDigit(core.charAt(at))) {
        return at;
      }
    }
    return core.length();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
