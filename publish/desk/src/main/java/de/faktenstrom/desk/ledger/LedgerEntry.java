package de.faktenstrom.desk.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where one announcement stands with one receiver.
///
/// @param channel `feed`, `newsletter`, `webhook`
/// @param receiver `feeds`, an endpoint's id, or a subscription's id
/// @param name the partner's, never a person's
/// @param state wire form: `waiting`, `delivered`, `retrying`, `given-up`, `superseded`,
///   `suppressed`
public record LedgerEntry(
    UUID item,
    int revision,
    String channel,
    String receiver,
    int version,
    String name,
    String state,
    int attempts,
    Instant at,
    @Nullable String detail) {

  record Key(UUID item, int revision, String channel, String receiver) {}

  /// Its place among the receivers of an announcement: `channel/receiver`.
  public String place() {
    return channel + "/" + receiver;
  }

  Key key() {
    return new Key(item, revision, channel, receiver);
  }
}
