package de.faktenstrom.net;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Which addresses may be connected to: public ones on the ports of the web, and what a setting
/// opens on any port (development, tests, a partner inside one's own network).
///
/// Asked about the address a socket is about to connect to, never about a name alone: a name may
/// answer otherwise the next time it is looked up.
public final class AddressPolicy {

  /// Ports that may be reached on public addresses.
  static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

  private static final int V4_LENGTH = 4;

  /// Not by its literal, which Java reads as the IPv4 address.
  private static final Cidr MAPPED =
      new Cidr(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}, 96);

  /// The one prefix through which networks without IPv4 reach it (RFC 6052 section 2.1). An opened
  /// range of IPv4 opens nothing behind it: what is there is another network's.
  private static final Cidr NAT64 = Cidr.parse("64:ff9b::/96");

  private final List<Cidr> opened;

  private AddressPolicy(List<Cidr> opened) {
    this.opened = opened;
  }

  /// Public addresses only.
  public static AddressPolicy publicOnly() {
    return new AddressPolicy(List.of());
  }

  /// Public addresses and these ranges.
  ///
  /// @param ranges CIDR notation (`127.0.0.0/8`, `::1/128`) or single literal addresses; blank ones
  ///   are skipped
  /// @throws IllegalArgumentException with a sentence naming the entry that is no range
  public static AddressPolicy opening(List<String> ranges) {
    return new AddressPolicy(
        ranges.stream().map(String::strip).filter(r -> !r.isEmpty()).map(Cidr::parse).toList());
  }

  /// Whether that address may be reached on that port.
  public Verdict check(InetAddress address, int port) {
    Verdict verdict = check(address);
    boolean webOnly = verdict instanceof Verdict.Allowed(boolean open) && !open;
    return webOnly && !PORTS.contains(port)
        ? new Verdict.Refused(
            "Port " + port + " is refused: only 80, 443, 8080 and 8443 are reached.")
        : verdict;
  }

  /// Whether that address may be reached on the ports of the web.
  public Verdict check(InetAddress address) {
    byte[] bytes = unmapped(address.getAddress());
    if (opened.stream().anyMatch(range -> range.contains(bytes))) {
      return new Verdict.Allowed(true);
    }
    if (NAT64.contains(bytes)) {
      String what = SpecialRange.what(embedded(bytes));
      return what == null
          ? new Verdict.Allowed(false)
          : refused(address, "leads through NAT64 to " + what);
    }
    String what = SpecialRange.what(bytes);
    return what == null ? new Verdict.Allowed(false) : refused(address, "is " + what);
  }

  /// `::ffff:a.b.c.d` reaches a.b.c.d itself, so that is what counts (RFC 4291 section 2.5.5.2).
  private static byte[] unmapped(byte[] address) {
    return MAPPED.contains(address) ? embedded(address) : address;
  }

  /// The IPv4 address at the end of an IPv6 one.
  private static byte[] embedded(byte[] address) {
    return Arrays.copyOfRange(address, address.length - V4_LENGTH, address.length);
  }

  private static Verdict refused(InetAddress address, String why) {
    return new Verdict.Refused(
        "The address " + address.getHostAddress() + " is refused: it " + why + ", not public.");
  }
}
