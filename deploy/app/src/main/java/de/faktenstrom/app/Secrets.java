package de.faktenstrom.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// One key for the whole installation, one derived from it for each use (HMAC-SHA256 over the use's
/// name).
@Component
final class Secrets {

  private final byte[] key;
  private final Home home;

  Secrets(ProgramSettings settings, Home home) {
    String given = settings.secret();
    this.key = (given == null ? home.secretText("key") : given).getBytes(StandardCharsets.UTF_8);
    this.home = home;
  }

  String newsletter() {
    return HexFormat.of().formatHex(derived("newsletter"));
  }

  /// A file, because the sealing of partners' secrets wants 32 bytes in one.
  Path webhooks() {
    Path file = home.secret("webhooks");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, derived("webhooks"));
      return file;
    } catch (IOException e) {
      throw new StartRefused("The secret " + file + " cannot be written.", e);
    }
  }

  private byte[] derived(String use) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
