package de.faktenstrom.net;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A range that is not the public network, and what it is instead.
///
/// After the IANA special-purpose registries (RFC 6890) and what clouds put behind public-looking
/// addresses. `64:ff9b::/96` is not here: [AddressPolicy] judges what is behind it. Java's own
/// predicates miss many of these (`fd00::/8`, `100.64.0.0/10`, NAT64, 6to4).
record SpecialRange(Cidr range, String what) {

  static final List<SpecialRange> V4 =
      List.of(
          of("0.0.0.0/8", "this host"),
          of("10.0.0.0/8", "a private network"),
          of("100.64.0.0/10", "a provider's shared address space"),
          of("127.0.0.0/8", "loopback"),
          of("168.63.129.16/32", "a cloud platform's inner service"),
          of("169.254.0.0/16", "link-local"),
          of("172.16.0.0/12", "a private network"),
          of("192.0.0.0/24", "reserved for protocols"),
          of("192.0.2.0/24", "reserved for documentation"),
          of("192.88.99.0/24", "the 6to4 relay"),
          of("192.168.0.0/16", "a private network"),
          of("198.18.0.0/15", "reserved for benchmarks"),
          of("198.51.100.0/24", "reserved for documentation"),
          of("203.0.113.0/24", "reserved for documentation"),
          of("224.0.0.0/4", "multicast"),
          of("240.0.0.0/4", "reserved"));

  /// The first that fits names the address; all but `2000::/3` is refused whether named here or
  /// not.
  static final List<SpecialRange> V6 =
      List.of(
          of("::/128", "this host"),
          of("::1/128", "loopback"),
          of("::/96", "an IPv4-compatible address"),
          of("64:ff9b:1::/48", "a local NAT64 address"),
          of("100::/64", "the discard prefix"),
          of("2001::/32", "a Teredo address"),
          of("2001::/23", "reserved for protocols"),
          of("2001:db8::/32", "reserved for documentation"),
          of("2002::/16", "a 6to4 address"),
          of("3fff::/20", "reserved for documentation"),
          of("5f00::/16", "reserved for segment routing"),
          of("fc00::/7", "a unique local address"),
          of("fe80::/10", "link-local"),
          of("fec0::/10", "site-local"),
          of("ff00::/8", "multicast"));

  static final Cidr PUBLIC_V6 = Cidr.parse("2000::/3");

  /// Absent where the address is public.
  static @Nullable String what(byte[] address) {
    boolean four = address.length == V4.getFirst().range().network().length;
    for (SpecialRange special : four ? V4 : V6) {
      if (special.range().contains(address)) {
        return special.what();
      }
    }
    return four || PUBLIC_V6.contains(address) ? null : "outside of the public IPv6 space";
  }

  private static SpecialRange of(String range, String what) {
    return new SpecialRange(Cidr.parse(range), what);
  }
}
