package de.faktenstrom.newsletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claimed mail.
///
/// @param confirmation set for confirmations, then there is no bundle
/// @param attempts made before
record Ready(
    UUID id,
    UUID subscriber,
    @Nullable UUID confirmation,
    @Nullable UUID bundle,
    String messageId,
    String address,
    String language,
    int attempts,
    Instant claimedUntil) {

  static Ready of(ResultSet row, Instant claimedUntil) throws SQLException {
    return new Ready(
        row.getObject("id", UUID.class),
        row.getObject("subscriber_id", UUID.class),
        row.getObject("confirmation_id", UUID.class),
        row.getObject("bundle_id", UUID.class),
        row.getString("message_id"),
        row.getString("address"),
        row.getString("language"),
        row.getInt("attempts"),
        claimedUntil);
  }

  /// Without the address.
  @Override
  public String toString() {
    return "Ready[" + id + "]";
  }
}
