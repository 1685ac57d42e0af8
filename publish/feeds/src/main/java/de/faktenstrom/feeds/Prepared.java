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
    Plain plain = new Plain(bytes, etag(bytes));
    return new Prepared(contentType, lastModified, plain, new Compressed(plain));
  }

  int size() {
    return plain.size() + gzip.size();
  }

  /// Strong, without its quotes: the first 128 bits of the bytes' SHA-256.
  private static String etag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /// One representation (RFC 9110, section 8.8.3.3: each has a validator of its own).
  sealed interface Variant {
    byte[] bytes();

    /// With its quotes.
    String etag();

    /// What it takes in memory now.
    int size();
  }

  private record Plain(byte[] bytes, String hash) implements Variant {
    @Override
    public String etag() {
      return '"' + hash + '"';
    }

    @Override
    public int size() {
      return bytes.length;
    }
  }

  /// Made when somebody first asks for it: of a document that changes ten times a second most are
  /// never asked for.
  private static final class Compressed implements Variant {
    private final Plain plain;
    private byte @Nullable [] made;

    Compressed(Plain plain) {
      this.plain = plain;
    }

    @Override
    public synchronized byte[] bytes() {
      if (made == null) {
        made = gzip(plain.bytes());
      }
      return made;
    }

    @Override
    public String etag() {
      return '"' + plain.hash() + "-gzip\"";
    }

    @Override
    public synchronized int size() {
      return made == null ? 0 : made.length;
    }

    /// The gzip format without a time in it, so that equal documents are equal bytes.
    private static byte[] gzip(byte[] bytes) {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 64);
      try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
        gzip.write(bytes);
      } catch (IOException inMemory) {
        throw new UncheckedIOException(inMemory);
      }
      return compressed.toByteArray();
    }
  }
}
