package de.faktenstrom.publish.events;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of one announcement at some receivers of one channel, on topic [#TOPIC], keyed by
/// the item's uri. Ids only: no address of a person is in it.
///
/// @param revision the announcement's
/// @param outcomes one for each receiver that has news; the latest `at` of a receiver holds
public record Delivered(
    String uri, int version, int revision, Channel channel, List<Outcome> outcomes) {

  public static final String TOPIC = "faktenstrom.delivered";
  public static final String TYPE = "de.faktenstrom.delivery.recorded.v1";

  /// @param receiver `feeds`, an endpoint's id, or a subscription's id
  /// @param name shown to editors: the partner's name, never a person's
  /// @param attempts made so far
  /// @param detail one sentence on why it failed or was left out
  public record Outcome(
      String receiver,
      String name,
      State state,
      int attempts,
      Instant at,
      @Nullable String detail) {}

  /// Where a delivery stands.
  public enum State {
    WAITING,
    DELIVERED,
    RETRYING,
    GIVEN_UP,
    SUPERSEDED,
    SUPPRESSED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
