package de.faktenstrom.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where watched folders may lie.
public final class Folder {

  private Folder() {}

  /// The file system's own time, which times of its files are compared with.
  public static Instant now(Path folder) throws IOException {
    Path touched = Files.write(folder.resolve(".now"), new byte[0]);
    return Files.getLastModifiedTime(touched).toInstant();
  }

  /// The folder that holds all watched ones.
  public record Root(Path path) {

    /// How a folder below the root is written down, absent where it is not below it.
    ///
    /// @param given relative to the root, or absolute
    @Nullable String relative(String given) {
      try {
        Path root = path.toAbsolutePath().normalize();
        Path folder = root.resolve(given.strip()).normalize();
        boolean below = folder.startsWith(root) && !folder.equals(root);
        return below ? root.relativize(folder).toString() : null;
      } catch (InvalidPathException _) {
        return null;
      }
    }

    /// The folder itself, made if it is not there; absent where links lead out of the root.
    public @Nullable Path open(String relative) throws IOException {
      Files.createDirectories(path);
      String checked = relative(relative);
      if (checked == null) {
        return null;
      }
      Path folder = path.resolve(checked);
      Files.createDirectories(folder);
      Path real = folder.toRealPath();
      return real.startsWith(path.toRealPath()) ? real : null;
    }

    /// A file below the root; absent where it is not there, or is a link out of the root.
    public @Nullable Path file(String relative) throws IOException {
      String checked = relative(relative);
      Path file = checked == null ? null : path.resolve(checked);
      if (file == null || !Files.isRegularFile(file)) {
        return null;
      }
      Path real = file.toRealPath();
      return real.startsWith(path.toRealPath()) ? real : null;
    }
  }
}
