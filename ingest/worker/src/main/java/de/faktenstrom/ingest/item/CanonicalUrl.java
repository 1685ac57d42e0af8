package de.faktenstrom.ingest.item;

import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One spelling for the many addresses of one page (RFC 3986 section 6.2): lower-case host, no
/// default port, no dot segments, no fragment, and nothing that only says who followed the link.
public final class CanonicalUrl {

  /// RFC 3986 appendix B; empty parts instead of absent ones, except for scheme, authority and
  /// query.
  private static final Pattern PARTS =
      Pattern.compile(
          "(?s)(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?://(?<authority>[^/?#]*))?(?<path>[^?#]*)"
              + "(?:\\?(?<query>[^#]*))?(?:#.*)?");

  private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/?;]*");
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?)");

  /// Campaign and click marks; `nn` is the navigation node that the government's site builder
  /// appends.
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(utm_\\w+|pk_\\w+|mtm_\\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|wt_\\w+|jsessionid)(=.*)?"
              + "|(nn=[0-9a-fA-F-]*)");

  /// How often a file was uploaded, which that site builder appends to the addresses of its files;
  /// elsewhere `v` may be the page's name.
  private static final Pattern UPLOAD = Pattern.compile("v=[0-9]+");

  private CanonicalUrl() {}

  /// The canonical form, absent where it is no address on the web (http or https with a host).
  ///
  /// @param base what a relative address is relative to
  public static @Nullable String of(@Nullable String given, @Nullable URI base) {
    if (given == null || given.isBlank()) {
      return null;
    }
    try {
      URI absolute = absolute(Plain.clean(given).strip().replaceAll("[\\t\\n\\r]", ""), base);
      return canonical(absolute.normalize());
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// Two addresses with the same key are taken for one page: http and https are.
  public static String key(String canonical) {
    return canonical.startsWith("http:")
        ? "https:" + canonical.substring("http:".length())
        : canonical;
  }

  /// Whether the address is a site's front page, which says nothing about an item.
  public static boolean isFrontPage(String canonical) {
    return URI.create(canonical).getRawPath().equals("/")
        && URI.create(canonical).getRawQuery() == null;
  }

  private static URI absolute(String given, @Nullable URI base) {
    Matcher parts = PARTS.matcher(given);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no address");
    }
    String scheme = parts.group("scheme");
    String authority = parts.group("authority");
    String query = parts.group("query");
    URI reference =
        URI.create(
            (scheme == null ? "" : scheme.toLowerCase(Locale.ROOT) + ":")
                + (authority == null ? "" : "//" + authority(authority))
                + Percent.encode(parts.group("path"), Percent.PATH)
                + (query == null ? "" : "?" + Percent.encode(query, Percent.QUERY)));
    return base == null || reference.isAbsolute() ? reference : base.resolve(reference);
  }

  /// Without user name, which is either a secret or a trick; a full stop at the end means the same
  /// host.
  private static String authority(String given) {
    String at = given.substring(given.lastIndexOf('@') + 1);
    int colon = at.indexOf(':', at.lastIndexOf(']') + 1);
    String named = colon < 0 ? at : at.substring(0, colon);
    String port = colon < 0 ? "" : at.substring(colon + 1);
    String host = named.startsWith("[") ? named : IDN.toASCII(named, IDN.ALLOW_UNASSIGNED);
    String bare =
        (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).toLowerCase(Locale.ROOT);
    if (!HOST.matcher(bare).matches() || !port.matches("[0-9]{0,5}")) {
      throw new IllegalArgumentException("no host");
    }
    return port.isEmpty() ? bare : bare + ":" + Integer.parseInt(port);
  }

  private static @Nullable String canonical(URI uri) {
    String scheme = uri.getScheme();
    if (uri.getRawAuthority() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      return null;
    }
    String port = "https".equals(scheme) ? ":443" : ":80";
    String authority = authority(uri.getRawAuthority());
    String at =
        authority.endsWith(port)
            ? authority.substring(0, authority.length() - port.length())
            : authority;
    String path =
        SESSION.matcher(uri.getRawPath()).replaceAll("").replaceFirst("^(/\\.\\.)+(?=/|$)", "");
    return scheme + "://" + at + (path.isEmpty() ? "/" : path) + query(uri.getRawQuery());
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    List<String> parts = List.of(query.split("&", -1));
    boolean file = parts.stream().anyMatch(part -> part.startsWith("__blob="));
    String kept =
        parts.stream()
            .filter(part -> !part.isEmpty() && !TRACKING.matcher(part).matches())
            .filter(part -> !file || !UPLOAD.matcher(part).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
