package de.faktenstrom.desk.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// A deed in its place.
///
/// @param seq 1, 2, 3 … without gaps
/// @param at to the microsecond
/// @param hash SHA-256 (hex) over the hash before and this entry's content; made by
///   `desk.audit_append`, checked here
public record AuditEntry(long seq, Instant at, Deed deed, String hash) {

  /// What stands before the first entry.
  static final AuditEntry.Head START = new Head(0, "0".repeat(64));

  /// The newest place in the chain.
  public record Head(long seq, String hash) {
    Head(AuditEntry entry) {
      this(entry.seq, entry.hash);
    }
  }

  /// Whether this follows the one before, unaltered.
  boolean follows(Head head) {
    return seq == head.seq() + 1 && hash.equals(hash(head.hash(), seq, at, deed));
  }

  private static String hash(String before, long seq, Instant at, Deed deed) {
    try {
      var bytes = new ByteArrayOutputStream(256);
      var out = new DataOutputStream(bytes);
      out.writeLong(seq);
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano());
      field(out, deed.actor());
      field(out, deed.action());
      field(out, String.valueOf(deed.item()));
      field(out, String.valueOf(deed.version()));
      field(out, deed.detail());
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(before));
      return HexFormat.of().formatHex(digest.digest(bytes.toByteArray()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /// Length first, so that no text can be moved from one field to the next.
  private static void field(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
