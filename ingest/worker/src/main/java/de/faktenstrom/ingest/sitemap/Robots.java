package de.faktenstrom.ingest.sitemap;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a site lets robots read (RFC 9309). The rules for us, or those for all where there are
/// none.
record Robots(List<Rule> rules) {

  /// Behind it nothing is read (section 2.5).
  static final int MOST_BYTES = 500 << 10;

  private static final String US = "faktenstrom";
  private static final int MOST_RULES = 2_000;
  private static final int LONGEST = 2_000;

  /// Nothing is forbidden.
  static final Robots NONE = new Robots(List.of());

  /// @param path with `*` for anything and `$` at the end
  record Rule(boolean allows, String path) {}

  /// Never throws; lines that say nothing are passed over.
  static Robots of(byte[] document) {
    int length = Math.min(document.length, MOST_BYTES);
    String text = new String(document, 0, length, StandardCharsets.UTF_8);
    List<Rule> ours = new ArrayList<>();
    List<Rule> all = new ArrayList<>();
    boolean named = false;
    boolean forUs = false;
    boolean forAll = false;
    boolean inNames = false;
    for (String line : text.split("\\R")) {
      String[] parts = line.replaceFirst("#.*", "").split(":", 2);
      String key = parts[0].strip().replace("\uFEFF", "").toLowerCase(Locale.ROOT);
      String value = parts.length < 2 ? "" : parts[1].strip();
      if (key.equals("user-agent")) {
        // Names that follow one another share a group (section 2.2.1).
        forUs = inNames && forUs || token(value).equals(US);
        forAll = inNames && forAll || value.equals("*");
        named |= forUs;
        inNames = true;
      } else if (key.equals("allow") || key.equals("disallow")) {
        inNames = false;
        add(forUs ? ours : forAll ? all : null, new Rule(key.equals("allow"), value));
      }
    }
    return new Robots(List.copyOf(named ? ours : all));
  }

  private static String token(String value) {
    return value.split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static void add(@Nullable List<Rule> group, Rule rule) {
    boolean says = !rule.path.isEmpty() && rule.path.length() <= LONGEST;
    if (group != null && says && group.size() < MOST_RULES) {
      group.add(rule);
    }
  }

  /// The longest rule that fits decides; of two that are as long, the one that allows (section
  /// 2.2.2).
  boolean allows(URI page) {
    String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
    String path = page.getRawPath().isEmpty() ? "/" : page.getRawPath();
    String asked = path + query;
    boolean allowed = true;
    int longest = -1;
    for (Rule rule : rules) {
      int length = rule.path.length();
      if ((length > longest || length == longest && rule.allows) && fits(rule.path, asked)) {
        longest = length;
        allowed = rule.allows;
      }
    }
    return allowed;
  }

  /// Each part between stars as early as it comes: no way back is needed.
  private static boolean fits(String rule, String asked) {
    boolean whole = rule.endsWith("$");
    String open = whole ? rule.substring(0, rule.length() - 1) : rule;
    List<String> parts = Arrays.asList(open.split("\\*", -1));
    if (!asked.startsWith(parts.getFirst())) {
      return false;
    }
    int at = parts.getFirst().length();
    for (int i = 1; i < parts.size(); i++) {
      boolean last = whole && i == parts.size() - 1;
      int found =
          last
              ? Math.max(at, asked.length() - parts.get(i).length())
              : asked.indexOf(parts.get(i), at);
      if (found < 0 || !asked.startsWith(parts.get(i), found)) {
        return false;
      }
      at = found + parts.get(i).length();
    }
    return !whole || at == asked.length();
  }
}
