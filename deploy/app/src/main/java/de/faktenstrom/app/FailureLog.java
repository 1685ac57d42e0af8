package de.faktenstrom.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Keeps why the last start or command failed, for whoever wants to know more than the one
/// sentence.
final class FailureLog {

  private static final String FILE = "last-failure.log";

  private FailureLog() {}

  /// @return the file; absent where there is no home to write to, or nothing beyond the sentence
  static Optional<Path> keep(Path home, Throwable failure) {
    boolean saysAll = failure instanceof StartRefused && failure.getCause() == null;
    if (saysAll || failure instanceof Home.Taken || !Files.isDirectory(home)) {
      return Optional.empty();
    }
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    Path file = home.resolve(FILE);
    try {
      Home.writeSecret(file, Instant.now() + "\n" + Trouble.withoutSecrets(trace.toString()));
      return Optional.of(file);
    } catch (IOException _) {
      // A disk that is full or closed to us is what most likely was to be told.
      return Optional.empty();
    }
  }
}
