package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The directory of a model. Each model has a folder in it, and the file `current` names the one in
/// use. A new one is made beside it and takes its place by that file alone, which is replaced as a
/// whole: whoever reads, and whoever comes back after a crash, finds the old model or the new one.
/// `report.md` says what the last training found.
final class ModelPlace {

  private static final String CURRENT = "current";
  private static final String LOCK = "lock";
  private static final String REPORT = "report.md";
  private static final String PREFIX = "model-";

  private final Path directory;

  private ModelPlace(Path directory) {
    this.directory = directory;
  }

  /// What fills a folder.
  interface Making {
    /// @param old the model in use
    /// @return whether the new model is to be used
    boolean make(Path fresh, @Nullable Path old) throws IOException;
  }

  /// The folder of the model in use.
  ///
  /// @throws RecordsFault where there is none
  static Path current(Path directory) throws IOException {
    Path current = new ModelPlace(directory).inUse();
    if (current == null) {
      throw new RecordsFault("There is no model in %s.".formatted(directory));
    }
    return current;
  }

  /// Makes a model and uses it if it is to be used.
  ///
  /// @throws RecordsFault where something else than a model stands there, or another training is at
  ///   work
  static void fill(Path directory, Making making) throws IOException {
    ModelPlace place = new ModelPlace(directory.toAbsolutePath());
    place.refuseOthers();
    Files.createDirectories(place.directory);
    try (FileChannel channel =
            FileChannel.open(
                place.directory.resolve(LOCK),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = place.lock(channel)) {
      place.fill(making);
    }
  }

  /// Replaces what the last training said.
  static void report(Path directory, String text) throws IOException {
    new ModelPlace(directory).replace(REPORT, text);
  }

  private void fill(Making making) throws IOException {
    Path old = inUse();
    // What a training left that was killed.
    deleteBut(old);
    Path fresh = Files.createDirectory(directory.resolve(PREFIX + UUID.randomUUID()));
    boolean taken = false;
    try {
      taken = making.make(fresh, old);
      if (taken) {
        force(fresh);
        replace(CURRENT, fresh.getFileName() + "\n");
      }
    } finally {
      deleteBut(taken ? fresh : old);
    }
  }

  private @Nullable Path inUse() throws IOException {
    try {
      String name = Files.readString(directory.resolve(CURRENT)).strip();
      boolean one = name.matches(PREFIX + "[0-9a-f-]{36}");
      return one ? directory.resolve(name) : null;
    } catch (NoSuchFileException _) {
      return null;
    }
  }

  private FileLock lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException _) {
      // In this very program: the same to whoever wants to train.
    }
    throw new RecordsFault("Another training is at work in %s.".formatted(directory));
  }

  private void refuseOthers() throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(directory, file -> !isOurs(file))) {
        if (!files.iterator().hasNext()) {
          return;
        }
      }
    }
    throw new RecordsFault(
        "%s is not empty and no model; name another place.".formatted(directory));
  }

  private static boolean isOurs(Path file) {
    String name = String.valueOf(file.getFileName());
    return List.of(CURRENT, LOCK, REPORT).contains(name)
        || name.endsWith(".new")
        || (name.startsWith(PREFIX) && Files.isDirectory(file));
  }

  private void deleteBut(@Nullable Path kept) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(directory, PREFIX + "*")) {
      for (Path folder : folders) {
        if (!folder.equals(kept)) {
          Drawer.delete(folder);
        }
      }
    }
  }

  /// Must be on the disk before it is named: a crash of the machine may otherwise keep the name and
  /// lose the numbers.
  private static void force(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  private void replace(String name, String text) throws IOException {
    Path fresh = directory.resolve(name + ".new");
    Files.writeString(fresh, text);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
