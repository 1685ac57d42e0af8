package de.faktenstrom.enrich.indexing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A directory of arrays, a file each, written once and then mapped: what is not asked for is never
/// read, and two processes share the pages.
final class Drawer {

  private final Path directory;
  private final Arena arena = Arena.ofAuto();

  Drawer(Path directory) {
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  void put(String name, int[] values) throws IOException {
    write(name, MemorySegment.ofArray(values), 4);
  }

  void put(String name, float[] values) throws IOException {
    write(name, MemorySegment.ofArray(values), 4);
  }

  void put(String name, long[] values) throws IOException {
    write(name, MemorySegment.ofArray(values), 8);
  }

  Ints ints(String name) throws IOException {
    return new Ints(map(name, 4));
  }

  Floats floats(String name) throws IOException {
    return new Floats(map(name, 4));
  }

  Longs longs(String name) throws IOException {
    return new Longs(map(name, 8));
  }

  void put(String name, List<String> texts) throws IOException {
    Files.write(directory.resolve(name), texts.stream().map(Drawer::oneLine).toList());
  }

  List<String> texts(String name) throws IOException {
    return Files.readAllLines(directory.resolve(name));
  }

  /// Texts that are asked for one by one, see [Texts].
  void putApart(String name, List<String> texts) throws IOException {
    int[] offsets = new int[texts.size() + 1];
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(directory.resolve(name)), 1 << 16)) {
      for (int i = 0; i < texts.size(); i++) {
        byte[] bytes = texts.get(i).getBytes(StandardCharsets.UTF_8);
        offsets[i + 1] = Math.addExact(offsets[i], bytes.length);
        out.write(bytes);
      }
    }
    put(name + ".offsets", offsets);
  }

  Texts textsApart(String name) throws IOException {
    return new Texts(ints(name + ".offsets"), map(name, 1));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ");
  }

  /// Deletes a directory with all that is in it.
  static void delete(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (Files.isDirectory(file)) {
          delete(file);
        } else {
          Files.delete(file);
        }
      }
    }
    Files.delete(directory);
  }

  private void write(String name, MemorySegment values, int width) throws IOException {
    boolean swap = ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN;
    byte[] chunk = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(directory.resolve(name))) {
      for (long at = 0; at < values.byteSize(); at += chunk.length) {
        int length = (int) Math.min(chunk.length, values.byteSize() - at);
        MemorySegment.copy(values, at, MemorySegment.ofArray(chunk), 0, length);
        if (swap) {
          reverse(chunk, length, width);
        }
        out.write(chunk, 0, length);
      }
    }
  }

  private static void reverse(byte[] chunk, int length, int width) {
    for (int i = 0; i < length; i += width) {
      for (int low = i, high = i + width - 1; low < high; low++, high--) {
        byte kept = chunk[low];
        chunk[low] = chunk[high];
        chunk[high] = kept;
      }
    }
  }

  private MemorySegment map(String name, int width) throws IOException {
    Path file = directory.resolve(name);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size % width != 0) {
        throw new RecordsFault("The model's file %s is cut off.".formatted(name));
      }
      return size == 0
          ? MemorySegment.NULL
          : channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
    }
  }
}
