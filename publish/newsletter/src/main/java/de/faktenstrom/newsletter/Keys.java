package de.faktenstrom.newsletter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// All that is derived from the newsletter's secret, each purpose with its own label.
@Component
final class Keys {

  private static final int HALF = 16;
  private final SecretKeySpec key;
  private final String domain;

  Keys(NewsletterSettings settings) {
    key = new SecretKeySpec(settings.key().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    domain = settings.domain();
  }

  byte[] ofAddress(EmailAddress address) {
    return mac("address", address.normal().getBytes(StandardCharsets.UTF_8));
  }

  byte[] ofIp(String ip) {
    return mac("ip", ip.getBytes(StandardCharsets.UTF_8));
  }

  /// The same for ever, so that every mail's link works.
  String unsubscribeToken(UUID subscriber) {
    return signed("unsubscribe", subscriber);
  }

  /// Empty where the token is not one of ours.
  Optional<UUID> subscriber(String token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length != 2 * HALF) {
        return Optional.empty();
      }
      ByteBuffer half = ByteBuffer.wrap(bytes);
      UUID subscriber = new UUID(half.getLong(), half.getLong());
      byte[] expected = Base64.getUrlDecoder().decode(unsubscribeToken(subscriber));
      return MessageDigest.isEqual(bytes, expected) ? Optional.of(subscriber) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// What the mail carries; the table has its hash alone, and without the key nobody gets from one
  /// to the other.
  String confirmationToken(UUID confirmation) {
    return signed("confirm", confirmation);
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One for each (edition or confirmation, subscriber), whoever computes it and however often.
  String messageId(UUID cause, UUID subscriber) {
    byte[] mac = mac("message", bytes(cause, subscriber));
    return "<" + HexFormat.of().formatHex(mac, 0, HALF) + "@" + domain + ">";
  }

  private String signed(String purpose, UUID id) {
    byte[] token = Arrays.copyOf(bytes(id), 2 * HALF);
    System.arraycopy(mac(purpose, bytes(id)), 0, token, HALF, HALF);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  private static byte[] bytes(UUID... ids) {
    ByteBuffer buffer = ByteBuffer.allocate(ids.length * HALF);
    for (UUID id : ids) {
      buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    return buffer.array();
  }

  private byte[] mac(String purpose, byte[] data) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
