package de.faktenstrom.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Whether a delivery is from the hub that has the secret (WebSub section 7.1).
enum Signature {
  GENUINE(""),
  MISSING("Die Zustellung war nicht unterschrieben."),
  WEAK(
      "Die Zustellung war mit einem Verfahren unterschrieben, das nicht genügt (sha1 oder unbekannt)."),
  WRONG("Die Unterschrift der Zustellung war falsch.");

  private static final Map<String, String> METHODS =
      Map.of("sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

  private final String sentence;

  Signature(String sentence) {
    this.sentence = sentence;
  }

  /// German.
  String sentence() {
    return sentence;
  }

  /// Takes the same time wherever a wrong signature differs.
  ///
  /// @param header `X-Hub-Signature`: `method=hex`
  static Signature of(@Nullable String header, String secret, byte[] body) {
    if (header == null || header.isBlank()) {
      return MISSING;
    }
    String[] parts = header.strip().split("=", 2);
    String algorithm = METHODS.get(parts[0].toLowerCase(Locale.ROOT));
    if (algorithm == null) {
      return WEAK;
    }
    byte[] expected =
        HexFormat.of().formatHex(mac(algorithm, secret, body)).getBytes(StandardCharsets.US_ASCII);
    byte[] given =
        (parts.length < 2 ? "" : parts[1].strip().toLowerCase(Locale.ROOT))
            .getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, given) ? GENUINE : WRONG;
  }

  private static byte[] mac(String algorithm, String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK knows " + algorithm, e);
    }
  }
}
