package de.faktenstrom.webhooks;

import java.security.SecureRandom;
import java.util.Base64;

/// A signing secret (Standard Webhooks: `whsec_` and base64 of 24 to 64 random bytes). Never
/// printed but by [#shown].
record Secret(byte[] bytes) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "whsec_";
  private static final int LENGTH = 32;

  static Secret random() {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return new Secret(bytes);
  }

  static Secret parse(String shown) {
    return new Secret(Base64.getDecoder().decode(shown.substring(PREFIX.length())));
  }

  /// As the partner gets it, once.
  String shown() {
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
