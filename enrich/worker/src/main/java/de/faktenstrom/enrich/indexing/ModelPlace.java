package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/// Where a model is to stand. It is made beside the place and put there when it is whole, so that
/// whoever reads finds the old one or the new one.
final class ModelPlace {

  interface Making {
    void make(Path directory) throws IOException;
  }

  private ModelPlace() {}

  /// @throws RecordsFault where something else than a model stands there
  static void fill(Path place, Making making) throws IOException {
    Path whole = place.toAbsolutePath();
    if (Files.exists(whole) && !Manifest.isModel(whole) && !isEmpty(whole)) {
      throw new RecordsFault("%s is not empty and no model; name another place.".formatted(place));
    }
    Files.createDirectories(whole.getParent());
    Path fresh = Files.createDirectory(whole.resolveSibling(".model-" + UUID.randomUUID()));
    Path old = whole.resolveSibling(".model-" + UUID.randomUUID());
    try {
      making.make(fresh);
      if (Files.exists(whole)) {
        Files.move(whole, old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      for (Path rest : List.of(fresh, old)) {
        if (Files.exists(rest)) {
          Drawer.delete(rest);
        }
      }
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      return !files.iterator().hasNext();
    }
  }
}
