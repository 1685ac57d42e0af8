package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.item.Sha256;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.ingest.source.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/// What became of a look at a table's file below the directory root. The file stays where it is:
/// whoever has a newer state puts it in its place.
sealed interface DroppedFile {

  String SAME_STATE = "Die Datei ist seit dem letzten Abruf unverändert.";

  int LARGEST = 32 << 20;

  /// A file changed more recently may still be written. Compared with the file system's own time.
  Duration STILL = Duration.ofSeconds(1);

  record Fresh(byte[] bytes, Validators validators) implements DroppedFile {}

  record Same(Validators validators) implements DroppedFile {}

  /// Somebody is writing it.
  record Busy() implements DroppedFile {}

  /// @param reason German
  record Missing(String reason) implements DroppedFile {}

  /// Reads the file only where its time or size is another than last time.
  static DroppedFile look(Folder.Root root, Due due) {
    String name = String.valueOf(due.source().url());
    try {
      Path file = root.file(name);
      return file == null
          ? new Missing("Die Datei %s liegt nicht im Verzeichnis.".formatted(name))
          : look(file, Folder.now(root.path()), due);
    } catch (IOException e) {
      return new Missing(
          "Die Datei %s ist nicht lesbar: %s.".formatted(name, e.getClass().getSimpleName()));
    }
  }

  private static DroppedFile look(Path file, java.time.Instant now, Due due) throws IOException {
    String state = state(file);
    Validators known = new Validators(state, null, due.documentHash());
    if (state.equals(due.etag())) {
      return new Same(known);
    }
    if (Files.getLastModifiedTime(file).toInstant().isAfter(now.minus(STILL))) {
      return new Busy();
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      return new Missing("Die Datei ist größer als %d MB.".formatted(LARGEST >> 20));
    }
    if (!state.equals(state(file))) {
      return new Busy();
    }
    String hash = Sha256.hex(bytes);
    return hash.equals(due.documentHash())
        ? new Same(known)
        : new Fresh(bytes, new Validators(state, null, hash));
  }

  private static String state(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return now.size() + "-" + now.lastModifiedTime().toInstant();
  }
}
