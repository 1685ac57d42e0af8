package de.faktenstrom.ingest.directory;

import de.faktenstrom.ingest.source.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The files of a watched folder.
final class Inbox {

  private static final List<String> ENDINGS = List.of(".json", ".md", ".html", ".csv", ".xlsx");

  private static final int MOST = 200;

  /// A file changed more recently may still be written. Compared with the file system's own time. A
  /// time further ahead than this was not made by writing: whoever kept it has written all.
  private static final Duration STILL = Duration.ofSeconds(1);

  /// Bytes of a file's name, with room for an ending within what file systems allow.
  private static final int LONGEST_NAME = 200;

  private Inbox() {}

  /// Which bytes lie under a name.
  ///
  /// @param key of the file itself, where the file system has such
  record Stamp(@Nullable Object key, FileTime modified, long size) {

    /// Absent where no file is there.
    static @Nullable Stamp of(Path file) {
      try {
        BasicFileAttributes is =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Stamp(is.fileKey(), is.lastModifiedTime(), is.size());
      } catch (IOException _) {
        return null;
      }
    }
  }

  /// To be taken before the files are read.
  static Map<Path, Stamp> stamps(List<Path> files) {
    Map<Path, Stamp> stamps = new HashMap<>();
    for (Path file : files) {
      Stamp stamp = Stamp.of(file);
      if (stamp != null) {
        stamps.put(file, stamp);
      }
    }
    return stamps;
  }

  /// Files to read, by name; hidden ones, links, folders and sidecars are not.
  static List<Path> waiting(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Instant now = Folder.now(folder);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Inbox::isReadable)) {
      for (Path file : entries) {
        Path sidecar = TableFile.sidecar(file);
        if (isStill(file, now) && (sidecar == null || isStill(sidecar, now))) {
          files.add(file);
        }
      }
    }
    Collections.sort(files);
    return files.subList(0, Math.min(MOST, files.size()));
  }

  private static boolean isStill(Path file, Instant now) throws IOException {
    Duration age = Duration.between(Files.getLastModifiedTime(file).toInstant(), now);
    return age.abs().compareTo(STILL) >= 0;
  }

  /// Moves what was read. Other bytes that lie under the name by now stay for the next reading.
  static void done(Path folder, List<Path> files, Map<Path, Stamp> read) throws IOException {
    for (Path file : files) {
      if (Objects.equals(Stamp.of(file), read.get(file))) {
        moveAll(file, folder.resolve(".done"));
      }
    }
  }

  /// As above, beside the reason.
  static void failed(Path folder, Map<Path, String> files, Map<Path, Stamp> read)
      throws IOException {
    for (Map.Entry<Path, String> file : files.entrySet()) {
      if (Objects.equals(Stamp.of(file.getKey()), read.get(file.getKey()))) {
        Path to = Files.createDirectories(folder.resolve(".failed"));
        Files.writeString(to.resolve(reasonOf(file.getKey())), file.getValue() + "\n");
        moveAll(file.getKey(), to);
      }
    }
  }

  private static String reasonOf(Path file) {
    String name = file.getFileName().toString();
    boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    return (fits ? name : name.substring(0, LONGEST_NAME / 4)) + ".reason.txt";
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
