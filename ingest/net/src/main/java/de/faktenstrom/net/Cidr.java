package de.faktenstrom.net;

import java.net.InetAddress;

/// A range of addresses, `10.0.0.0/8` or `fc00::/7` (RFC 4632, RFC 4291 section 2.3).
record Cidr(byte[] network, int prefix) {

  /// @param text a literal address, with `/prefix` or alone; never a name, nothing is looked up
  /// @throws IllegalArgumentException with a sentence that says what is wrong
  static Cidr parse(String text) {
    int slash = text.indexOf('/');
    byte[] network = literal(slash < 0 ? text : text.substring(0, slash), text);
    int bits = network.length * Byte.SIZE;
    int prefix = slash < 0 ? bits : prefix(text.substring(slash + 1), bits, text);
    return new Cidr(network, prefix);
  }

  private static byte[] literal(String address, String text) {
    try {
      return InetAddress.ofLiteral(address.strip()).getAddress();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an address range like 10.0.0.0/8 or fd00::/8.", e);
    }
  }

  private static int prefix(String digits, int bits, String text) {
    if (digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= bits) {
      return Integer.parseInt(digits);
    }
    throw new IllegalArgumentException(
        "'" + text + "' needs a prefix length between 0 and " + bits + ".");
  }

  boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    int whole = prefix / Byte.SIZE;
    for (int i = 0; i < whole; i++) {
      if (address[i] != network[i]) {
        return false;
      }
    }
    int rest = prefix % Byte.SIZE;
    return rest == 0 || ((address[whole] ^ network[whole]) & 0xFF) >>> (Byte.SIZE - rest) == 0;
  }
}
