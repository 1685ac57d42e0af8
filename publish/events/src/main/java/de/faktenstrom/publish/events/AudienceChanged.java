package de.faktenstrom.publish.events;

import java.time.Instant;
import java.util.List;

/// Who listens on a channel now, on topic `faktenstrom.delivered`, keyed by the channel; lets the
/// desk say before a release who will get it. The newest replaces the one before.
public record AudienceChanged(Channel channel, List<Group> groups, Instant at) {

  public static final String TYPE = "de.faktenstrom.audience.changed.v1";

  /// Receivers that share a filter.
  ///
  /// @param name a partner's name, or a rhythm (`daily`); never a person
  public record Group(String name, Filter filter, int receivers) {}
}
