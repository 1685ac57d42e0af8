package de.faktenstrom.net;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address given by somebody, as far as it can be judged before a connection: http or https, a
/// host, no user name. Odd spellings of numbers (`127.1`, `2130706433`) are let through here on
/// purpose: they are refused for what they resolve to, by [GuardedDns].
public record Target(URI uri, String host, int port) {

  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?<host>\\[[0-9A-Fa-f:.]+(?:%25[\\w.-]+)?]|[^\\[\\]:@/?#\\s]+)(?::(?<port>\\d{0,5}))?");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_.])?");
  private static final int MAX_PORT = 65_535;

  /// Whether the address is one that could be reached at all; looks nothing up.
  public static Verdict check(URI uri) {
    try {
      of(uri);
      return new Verdict.Allowed(false);
    } catch (RefusedException e) {
      return new Verdict.Refused(e.sentence());
    }
  }

  /// Whether the policy would let a connection to the address happen now. Looks the host up and may
  /// block; a connection is checked again in any case.
  public static Verdict check(URI uri, AddressPolicy policy) {
    try {
      Target target = of(uri);
      InetAddress first =
          new GuardedDns(policy).resolve(target.host, target.port).getFirst().getAddress();
      return policy.check(first, target.port);
    } catch (RefusedException e) {
      return new Verdict.Refused(e.sentence());
    } catch (UnknownHostException e) {
      return new Verdict.Refused("The host of the address has no entry in the name service.");
    }
  }

  /// The host whom a connection to the address would bother, in one spelling: ASCII, lower case, no
  /// full stop at the end. Absent where the address is refused.
  public static @Nullable String host(URI uri) {
    try {
      String host = of(uri).host.toLowerCase(Locale.ROOT);
      return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    } catch (RefusedException _) {
      return null;
    }
  }

  static Target of(URI uri) throws RefusedException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new RefusedException("The address must start with http:// or https://.");
    }
    String authority = uri.getRawAuthority();
    if (authority == null || authority.isEmpty()) {
      throw new RefusedException("The address has no host.");
    }
    if (authority.indexOf('@') >= 0) {
      throw new RefusedException("The address must not carry a user name or password.");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw new RefusedException("The address has no valid host.");
    }
    String host = ascii(parts.group("host"));
    int port = port(parts.group("port"), scheme);
    return new Target(rebuilt(uri, scheme, host, parts.group("port")), host, port);
  }

  private static String ascii(String host) throws RefusedException {
    if (host.startsWith("[")) {
      return host;
    }
    try {
      String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      if (HOST.matcher(ascii).matches()) {
        return ascii;
      }
    } catch (IllegalArgumentException _) {
      // Falls through to the same sentence: what cannot be a name is not one.
    }
    throw new RefusedException("The address has no valid host.");
  }

  private static int port(@Nullable String given, String scheme) throws RefusedException {
    if (given == null || given.isEmpty()) {
      return scheme.equals("https") ? 443 : 80;
    }
    int port = Integer.parseInt(given);
    if (port < 1 || port > MAX_PORT) {
      throw new RefusedException("The address has no valid port.");
    }
    return port;
  }

  /// The same address with the host in ASCII, the path never empty, and no fragment: what is sent.
  private static URI rebuilt(URI uri, String scheme, String host, @Nullable String port)
      throws RefusedException {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String at = port == null || port.isEmpty() ? host : host + ":" + port;
    try {
      return URI.create(URI.create(scheme + "://" + at + path + query).toASCIIString());
    } catch (IllegalArgumentException _) {
      throw new RefusedException("The address cannot be read.");
    }
  }
}
