package de.faktenstrom.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reference resolution of RFC 3986 section 5.2 on strings: what is international, wrongly escaped
/// or otherwise refused by `java.net.URI` stays exactly as its author wrote it.
final class Iri {

  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(#.*)?",
          Pattern.DOTALL);
  private static final Pattern INVISIBLE = Pattern.compile("[\\x00-\\x1f\\x7f]+");
  private static final Pattern EXTRA_SLASHES =
      Pattern.compile("^(https?|ftp):///+", Pattern.CASE_INSENSITIVE);

  /// Schemes that run something or reach into the reader's machine instead of naming a place.
  private static final Set<String> UNSAFE =
      Set.of(
          "javascript", "vbscript", "livescript", "mocha", "data", "blob", "about", "file", "jar");

  /// No server answers a longer one.
  private static final int LONGEST = 8_192;

  private Iri() {}

  /// The reference as an absolute IRI where the base allows; null where it is blank without a base,
  /// or unsafe.
  static @Nullable String resolve(@Nullable String base, @Nullable String reference) {
    if (reference == null || reference.length() > LONGEST) {
      return null;
    }
    String wanted = mended(reference);
    if (isUnsafe(wanted)) {
      return null;
    }
    String absolute = base == null ? wanted : against(base, wanted);
    return absolute.isEmpty() ? null : absolute;
  }

  /// The base in scope within an element whose `xml:base` is given; an unsafe or empty one changes
  /// nothing.
  static @Nullable String base(@Nullable String outer, @Nullable String declared) {
    String inner = declared == null || declared.isBlank() ? null : resolve(outer, declared);
    return inner == null ? outer : inner;
  }

  /// Ids are compared, not fetched: only one that cannot be anything but a relative reference is
  /// resolved.
  static String id(@Nullable String base, String id) {
    boolean relative = id.startsWith("/") || id.startsWith("./") || id.startsWith("../");
    return relative && base != null && id.length() <= LONGEST ? against(base, id) : id;
  }

  private static String mended(String reference) {
    String visible = INVISIBLE.matcher(reference).replaceAll("").strip();
    return EXTRA_SLASHES.matcher(visible).replaceFirst("$1://");
  }

  private static boolean isUnsafe(String reference) {
    int colon = reference.indexOf(':');
    return colon > 0
        && UNSAFE.contains(
            reference.substring(0, colon).replaceAll("\\s", "").toLowerCase(Locale.ROOT));
  }

  private static String against(String base, String reference) {
    Matcher to = PARTS.matcher(reference);
    Matcher from = PARTS.matcher(base);
    if (!to.matches() || !from.matches() || to.group(1) != null || isOpaque(from)) {
      return reference;
    }
    String scheme = from.group(1) == null ? "" : from.group(1) + ":";
    if (to.group(2) != null) {
      return scheme + "//" + to.group(2) + withoutDots(to.group(3)) + rest(to);
    }
    String authority = from.group(2) == null ? "" : "//" + from.group(2);
    if (to.group(3).isEmpty()) {
      String query = to.group(4) == null ? text(from.group(4)) : to.group(4);
      return scheme + authority + from.group(3) + query + text(to.group(5));
    }
    return scheme + authority + withoutDots(merged(from, to.group(3))) + rest(to);
  }

  /// `urn:`, `tag:` and `mailto:` have no hierarchy that a reference could be relative to.
  private static boolean isOpaque(Matcher base) {
    return base.group(1) != null && base.group(2) == null && !base.group(3).startsWith("/");
  }

  private static String merged(Matcher base, String path) {
    if (path.startsWith("/")) {
      return path;
    }
    String from = base.group(3);
    if (from.isEmpty() && base.group(2) != null) {
      return "/" + path;
    }
    return from.substring(0, from.lastIndexOf('/') + 1) + path;
  }

  private static String withoutDots(String path) {
    if (!path.contains(".")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].equals("..")) {
        if (kept.size() > 1 || (kept.size() == 1 && !path.startsWith("/"))) {
          kept.removeLast();
        }
      }
      if (!segments[i].equals("..") && !segments[i].equals(".")) {
        kept.addLast(segments[i]);
      } else if (last) {
        kept.addLast("");
      }
    }
    return String.join("/", kept);
  }

  private static String rest(Matcher reference) {
    return text(reference.group(4)) + text(reference.group(5));
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }
}
