package de.faktenstrom.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/// The bearer token with all rights: from the environment, or made at first start and kept in the
/// home.
@Component
final class AdminToken {

  private final byte[] token;

  AdminToken(ProgramSettings settings, Home home) {
    String given = settings.adminToken();
    token =
        (given == null ? home.secretText("admin-token") : given).getBytes(StandardCharsets.UTF_8);
  }

  boolean is(String candidate) {
    return MessageDigest.isEqual(token, candidate.getBytes(StandardCharsets.UTF_8));
  }

  /// For requests that this program sends to itself.
  String text() {
    return new String(token, StandardCharsets.UTF_8);
  }
}
