package de.faktenstrom.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Standard Webhooks 1.0.0, symmetric: `v1,` and base64 of HMAC-SHA256 over `id.timestamp.body`.
final class Signature {

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /// The header `webhook-signature`: one signature a secret, parted by spaces, so that a receiver
  /// can change over in its own time.
  static String of(List<Secret> secrets, String id, Instant timestamp, byte[] body) {
    return secrets.stream()
        .map(secret -> sign(secret, id, timestamp, body))
        .collect(Collectors.joining(" "));
  }

  private static String sign(Secret secret, String id, Instant timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
      mac.update((id + "." + timestamp.getEpochSecond() + ".").getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
