package de.faktenstrom.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The demo partner's signing secret, kept where a restart finds it.
@Component
final class DemoSecret {

  private final DemoSettings settings;

  DemoSecret(DemoSettings settings) {
    this.settings = settings;
  }

  /// The key behind `whsec_…`, empty before the endpoint is made.
  Optional<byte[]> key() {
    try {
      return Files.exists(settings.secret())
          ? Optional.of(
              Base64.getDecoder()
                  .decode(Files.readString(settings.secret()).strip().substring("whsec_".length())))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keep(String secret) {
    try {
      Files.createDirectories(settings.secret().getParent());
      Files.writeString(settings.secret(), secret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
