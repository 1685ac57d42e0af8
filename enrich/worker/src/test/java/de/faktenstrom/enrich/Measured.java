package de.faktenstrom.enrich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What tests measure, as rows of a table in Markdown: printed, and kept for `deploy/bench/enrich`
/// as a file a row, so that measuring again replaces it.
public final class Measured {

  private static final Path FOLDER = Path.of("target", "measured");

  private Measured() {}

  /// @param what said first; rows come in its order
  /// @param format of the figure, as [String#format] has it
  public static void row(String what, String format, Object... values) {
    String row = "| %s | %s |%n".formatted(what, String.format(Locale.ROOT, format, values));
    System.out.print(row);
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(what.replaceAll("[^A-Za-z0-9]+", "-") + ".md"), row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
