package de.faktenstrom.enrich.same;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Zeroed memory outside the heap that the system may write to a file when it wants the room. The
/// files are gone with the program: what they hold is made anew from the table.
final class Mapped implements AutoCloseable {

  private final Path folder;
  private final Arena arena = Arena.ofShared();
  private final List<Path> files = new ArrayList<>();

  Mapped(Path folder) {
    this.folder = folder;
  }

  MemorySegment segment(long bytes) {
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, "same", ".map");
      files.add(file);
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s takes no file.".formatted(folder.getFileName()), e);
    }
  }

  @Override
  public void close() {
    arena.close();
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
