package de.faktenstrom.desk.ledger;

import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.AudienceChanged;
import de.faktenstrom.publish.events.Channel;
import java.util.List;

/// Whom an announcement would reach on one channel.
///
/// @param receivers of all groups together
/// @param groups whose filter wants it
public record Reach(Channel channel, int receivers, List<Group> groups) {

  /// A partner, or subscribers of one rhythm.
  public record Group(String name, int receivers) {}

  static Reach of(AudienceChanged audience, Announcement announcement) {
    List<Group> groups =
        audience.groups().stream()
            .filter(group -> group.filter().matches(announcement))
            .map(group -> new Group(group.name(), group.receivers()))
            .toList();
    return new Reach(audience.channel(), groups.stream().mapToInt(Group::receivers).sum(), groups);
  }
}
