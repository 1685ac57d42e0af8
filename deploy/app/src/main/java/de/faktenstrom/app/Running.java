package de.faktenstrom.app;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// What a running program tells commands beside it: a file in its home, taken away at its end.
///
/// @param jdbcUrl with the password, so only the owner may read the file
record Running(String kafka, String jdbcUrl, URI publicUrl) {

  private static final String FILE = "servers.properties";

  void tell(Home home) {
    var properties = new Properties();
    properties.setProperty("kafka", kafka);
    properties.setProperty("jdbc", jdbcUrl);
    properties.setProperty("url", publicUrl.toString());
    try (var text = new StringWriter()) {
      properties.store(text, null);
      Home.writeSecret(home.file(FILE), text.toString());
    } catch (IOException e) {
      throw new StartRefused("The directory cannot be written: " + Trouble.reason(e) + ".", e);
    }
  }

  /// Takes away what this or a killed program before it has told.
  static void forget(Home home) {
    try {
      Files.deleteIfExists(home.file(FILE));
    } catch (IOException e) {
      throw new StartRefused("The directory cannot be written: " + Trouble.reason(e) + ".", e);
    }
  }

  /// Absent where nobody has told anything. After `kill -9` it stays until the next start.
  static Optional<Running> read(Path directory) {
    Path file = directory.resolve(FILE);
    var properties = new Properties();
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
      return Optional.of(
          new Running(
              properties.getProperty("kafka", ""),
              properties.getProperty("jdbc", ""),
              URI.create(properties.getProperty("url", ""))));
    } catch (IOException e) {
      throw new StartRefused("The file " + file + " cannot be read: " + Trouble.reason(e) + ".", e);
    }
  }
}
