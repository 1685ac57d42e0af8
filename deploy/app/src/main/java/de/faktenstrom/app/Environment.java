package de.faktenstrom.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the settings from `FAKTENSTROM_…` variables; what the command line says goes first.
record Environment(Map<String, String> variables) {

  private static final int DEFAULT_PORT = 8080;

  /// @throws StartRefused where a value cannot be understood
  ProgramSettings settings(@Nullable Path home, @Nullable Integer port, boolean demo) {
    int chosenPort = port != null ? port : number("PORT", DEFAULT_PORT);
    if (chosenPort < 1 || chosenPort > 65_534) {
      throw new StartRefused("The port must lie between 1 and 65534 and is " + chosenPort + ".");
    }
    return new ProgramSettings(
        (home != null ? home : Path.of(text("HOME", "faktenstrom-data")))
            .toAbsolutePath()
            .normalize(),
        chosenPort,
        address("PUBLIC_URL", "http://localhost:" + chosenPort),
        orNull("KAFKA"),
        orNull("DATABASE"),
        Role.parse(text("ROLES", "")),
        orNull("SMTP") == null ? null : address("SMTP", ""),
        orNull("ADMIN_TOKEN"),
        orNull("SECRET"),
        allowTargets(demo),
        demo);
  }

  private List<String> allowTargets(boolean demo) {
    List<String> named =
        Arrays.stream(text("ALLOW_TARGETS", "").split(",", -1))
            .map(String::strip)
            .filter(range -> !range.isEmpty())
            .toList();
    // The demo's sources and its partner live in this very process.
    return demo && named.isEmpty() ? List.of("127.0.0.1/32") : named;
  }

  private int number(String name, int otherwise) {
    String value = orNull(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new StartRefused("FAKTENSTROM_" + name + " must be a number and is " + value + ".", e);
    }
  }

  private URI address(String name, String otherwise) {
    String value = text(name, otherwise);
    try {
      URI uri = URI.create(value);
      if (!uri.isAbsolute() || uri.getHost() == null) {
        throw new IllegalArgumentException("no scheme or no host");
      }
      return uri;
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "FAKTENSTROM_" + name + " must be an address with scheme and host.", e);
    }
  }

  private String text(String name, String otherwise) {
    String value = orNull(name);
    return value == null ? otherwise : value;
  }

  private @Nullable String orNull(String name) {
    String value = variables.get("FAKTENSTROM_" + name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
