package de.faktenstrom.desk.item;

import de.faktenstrom.publish.events.Channel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where an item goes out.
///
/// @param channels where it was let out so far
/// @param planned where it will go when its plan falls due
/// @param decisions made so far
/// @param planDecision the number of the decision that the plan rests on
/// @param published when its first version went out
public record Outlet(
    Set<Channel> channels,
    Set<Channel> planned,
    int decisions,
    @Nullable Integer planDecision,
    @Nullable Instant published) {

  static final Outlet NONE = new Outlet(Set.of(), Set.of(), 0, null, null);

  static Set<Channel> feedOf(Set<Channel> channels) {
    return channels.contains(Channel.FEED) ? Set.of(Channel.FEED) : Set.of();
  }

  static Set<Channel> union(Set<Channel> some, Set<Channel> others) {
    Set<Channel> all = EnumSet.noneOf(Channel.class);
    all.addAll(some);
    all.addAll(others);
    return all;
  }
}
