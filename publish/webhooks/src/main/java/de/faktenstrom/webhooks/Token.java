package de.faktenstrom.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A partner's bearer token for fetching its events; only a hash of it is kept.
record Token(String shown) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "fsp_";
  private static final int LENGTH = 32;

  static Token random() {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return new Token(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// SHA-256 suffices: the token has 256 bits of chance, so there is nothing to guess.
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(shown.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
