package de.faktenstrom.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A document as it goes out, plain and compressed, with the validators of each.
///
/// @param lastModified of the newest change in it, absent where nothing in it is dated
record Prepared(String contentType, @Nullable Instant lastModified, Variant plain, Variant gzip) {

  static Prepared of(String contentType, @Nullable Instant lastModified, byte[] bytes) {
    return new Prepared(
        contentType, lastModified, Variant.of(bytes), Variant.of(compressed(bytes)));
  }

  int size() {
    return plain.bytes.length + gzip.bytes.length;
  }

  /// The gzip format without a time in it, so that equal documents are equal bytes.
  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return compressed.toByteArray();
  }

  /// @param etag strong, with its quotes: the first 128 bits of the bytes' SHA-256
  record Variant(byte[] bytes, String etag) {

    static Variant of(byte[] bytes) {
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        String etag =
            Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
        return new Variant(bytes, '"' + etag + '"');
      } catch (NoSuchAlgorithmException everyPlatformHasIt) {
        throw new IllegalStateException(everyPlatformHasIt);
      }
    }
  }
}
