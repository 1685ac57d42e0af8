package de.faktenstrom.ingest.mail;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The text of a PDF, read in a process of its own: a library that unpacks streams whole, and fonts
/// by what they say of themselves, cannot be bounded within ours. Memory, time, pages and text are
/// bounded; one is read at a time; the process gets no environment, which holds secrets.
final class PdfText {

  private static final Logger LOG = LoggerFactory.getLogger(PdfText.class);

  /// The file's name in the folder of its reader.
  static final String IN = "in.pdf";

  static final int MOST_PAGES = 20;
  static final int MOST_CHARACTERS = 1 << 19;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Semaphore ONE = new Semaphore(1);

  private PdfText() {}

  /// Absent where the file is none, is broken or locked, costs too much, or holds no text, such as
  /// a scan.
  static Optional<String> of(byte[] file) {
    return of(file, LONGEST);
  }

  static Optional<String> of(byte[] file, Duration longest) {
    ONE.acquireUninterruptibly();
    try {
      Path folder = Files.createTempDirectory("pdf");
      try {
        return text(file, folder, longest);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      LOG.warn("A PDF could not be given to its reader: {}", e.getClass().getSimpleName());
      return Optional.empty();
    } finally {
      ONE.release();
    }
  }

  private static Optional<String> text(byte[] file, Path folder, Duration longest)
      throws IOException {
    Files.write(folder.resolve(IN), file);
    Path out = folder.resolve("out.txt");
    ProcessBuilder reader =
        new ProcessBuilder(command(folder))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(Redirect.DISCARD);
    reader.environment().clear();
    if (!endsWell(reader.start(), longest)) {
      return Optional.empty();
    }
    try (InputStream text = Files.newInputStream(out)) {
      String read = new String(text.readNBytes(MOST_CHARACTERS * 4), StandardCharsets.UTF_8);
      return read.isBlank() ? Optional.empty() : Optional.of(read);
    }
  }

  private static boolean endsWell(Process reader, Duration longest) {
    try {
      return reader.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS) && reader.exitValue() == 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      reader.destroyForcibly();
    }
  }

  private static List<String> command(Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx64m",
        "-XX:MaxDirectMemorySize=4m",
        "-XX:MaxMetaspaceSize=48m",
        "-XX:ReservedCodeCacheSize=16m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        "-Djava.awt.headless=true",
        "-Dpdfbox.fontcache=" + folder,
        "-Djava.io.tmpdir=" + folder,
        "-cp",
        classPath(),
        PdfTextProgram.class.getName());
  }

  /// Ours, however it was written: the reader runs in a folder of its own.
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
