package de.faktenstrom.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/// The bytes of an event: the same whenever and however often they are made, in a delivery, a
/// retry, or when a partner fetches what it missed.
final class Body {

  private Body() {}

  /// @param rest the members of `data` after `sequence`, as [Payload] made them
  static byte[] of(String type, Instant at, long sequence, String rest) {
    return ("{\"type\":\""
            + type
            + "\",\"timestamp\":\""
            + at
            + "\",\"data\":{\"sequence\":"
            + sequence
            + ","
            + rest
            + "}}")
        .getBytes(UTF_8);
  }

  /// The same for all transports of one announcement to one partner; no dot inside, as the
  /// signature needs it.
  static String id(UUID partner, UUID item, int revision) {
    ByteBuffer name =
        ByteBuffer.allocate(2 * 16 + Integer.BYTES)
            .putLong(partner.getMostSignificantBits())
            .putLong(partner.getLeastSignificantBits())
            .putLong(item.getMostSignificantBits())
            .putLong(item.getLeastSignificantBits())
            .putInt(revision);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.array());
      return "msg_" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
