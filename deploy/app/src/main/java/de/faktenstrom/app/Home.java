package de.faktenstrom.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The one directory that holds everything, taken by one process at a time.
final class Home implements AutoCloseable {

  private static final long NEEDED = 200L << 20;
  private static final int KEY_BYTES = 32;

  private final Path directory;
  private final FileChannel lockFile;

  private Home(Path directory, FileChannel lockFile) {
    this.directory = directory;
    this.lockFile = lockFile;
  }

  /// @throws StartRefused where the directory cannot be used, is full, or another process has it
  static Home take(Path directory) {
    try {
      Files.createDirectories(directory);
      long free = Files.getFileStore(directory).getUsableSpace();
      if (free < NEEDED) {
        throw new StartRefused(
            "The disk under %s has %d MB left and at least %d are needed; make room and start again."
                .formatted(directory, free >> 20, NEEDED >> 20));
      }
      FileChannel channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new Taken(directory);
      }
      return new Home(directory, channel);
    } catch (IOException e) {
      throw new StartRefused(
          "The directory %s cannot be used (%s).".formatted(directory, Trouble.reason(e)), e);
    }
  }

  /// Another process has the directory.
  static final class Taken extends StartRefused {

    private static final long serialVersionUID = 1;

    Taken(Path directory) {
      super(
          "Another Faktenstrom already runs on %s; stop it first or choose another --home."
              .formatted(directory));
    }
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  Path watched() {
    return directory.resolve("watched");
  }

  Path secret(String name) {
    return directory.resolve("secrets").resolve(name);
  }

  /// A random secret in base64url, made at first use, readable by the owner alone.
  String secretText(String name) {
    Path file = secret(name);
    try {
      if (Files.notExists(file)) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        writeSecret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(key));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartRefused("The secret " + file + " cannot be read or written.", e);
    }
  }

  /// All of it or nothing, readable by the owner alone.
  static void writeSecret(Path file, String text) throws IOException {
    Path name = file.getFileName();
    Path fresh = Files.createTempFile(file.getParent(), name + ".", ".new", ownerOnly());
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }

  private static java.nio.file.attribute.FileAttribute<?> ownerOnly() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
