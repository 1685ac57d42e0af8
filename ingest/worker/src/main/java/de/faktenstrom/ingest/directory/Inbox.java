package de.faktenstrom.ingest.directory;

import de.faktenstrom.ingest.source.Folder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The files of a watched folder.
final class Inbox {

  private static final int MOST = 200;
  private static final List<String> ENDINGS = List.of(".json", ".md", ".html", ".csv", ".xlsx");

  /// A file changed more recently may still be written. Compared with the file system's own time.
  private static final Duration STILL = Duration.ofSeconds(1);

  private Inbox() {}

  /// Files to read, by name; hidden ones, links, folders and sidecars are not.
  static List<Path> waiting(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Instant newest = Folder.now(folder).minus(STILL);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Inbox::isReadable)) {
      for (Path file : entries) {
        Path sidecar = TableFile.sidecar(file);
        if (isStill(file, newest) && (sidecar == null || isStill(sidecar, newest))) {
          files.add(file);
        }
      }
    }
    Collections.sort(files);
    return files.subList(0, Math.min(MOST, files.size()));
  }

  private static boolean isStill(Path file, Instant newest) throws IOException {
    return !Files.getLastModifiedTime(file).toInstant().isAfter(newest);
  }

  static void done(Path folder, List<Path> files) throws IOException {
    for (Path file : files) {
      moveAll(file, folder.resolve(".done"));
    }
  }

  static void failed(Path folder, Map<Path, String> files) throws IOException {
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Path to = Files.createDirectories(folder.resolve(".failed"));
      Files.writeString(
          to.resolve(file.getKey().getFileName() + ".reason.txt"), file.getValue() + "\n");
      moveAll(file.getKey(), to);
    }
  }

  /// A table goes with what is written about it, which goes first: alone it would wait for ever.
  private static void moveAll(Path file, Path folder) throws IOException {
    Path sidecar = TableFile.sidecar(file);
    if (sidecar != null) {
      move(sidecar, folder);
    }
    move(file, folder);
  }

  private static void move(Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean isReadable(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean known = ENDINGS.stream().anyMatch(name::endsWith) && !TableFile.isSidecar(name);
    return known && !name.startsWith(".") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
