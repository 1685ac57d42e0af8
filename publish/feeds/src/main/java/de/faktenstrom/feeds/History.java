package de.faktenstrom.feeds;

import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Announcement.Corrected;
import de.faktenstrom.publish.events.Announcement.WithContent;
import de.faktenstrom.publish.events.Announcement.Withdrawn;
import de.faktenstrom.publish.events.Correction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that was announced of one item, the newest first; never empty.
record History(List<Announcement> announcements) {

  History {
    if (announcements.isEmpty()) {
      throw new IllegalArgumentException("Of this item nothing was announced");
    }
  }

  /// @param id as it stands in an address
  /// @return empty where it is no id, or nothing of the item is out
  static Optional<History> of(String id, FeedReads reads) {
    return uuid(id)
        .map(reads::history)
        .filter(announcements -> !announcements.isEmpty())
        .map(History::new);
  }

  private static Optional<UUID> uuid(String id) {
    try {
      UUID uuid = UUID.fromString(id);
      return uuid.toString().equalsIgnoreCase(id) ? Optional.of(uuid) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  Announcement newest() {
    return announcements.getFirst();
  }

  /// The withdrawal, as long as it is the last word.
  Optional<Withdrawn> withdrawal() {
    return newest() instanceof Withdrawn withdrawn ? Optional.of(withdrawn) : Optional.empty();
  }

  /// The versions that were out, the newest first, each as it was last described.
  List<WithContent> versions() {
    Map<Integer, WithContent> versions = new LinkedHashMap<>();
    for (Announcement said : announcements) {
      if (said instanceof WithContent content) {
        versions.putIfAbsent(content.version(), content);
      }
    }
    return List.copyOf(versions.values());
  }

  /// @param wanted the number of a version as it stands in an address, absent for the current one
  Optional<WithContent> shown(@Nullable String wanted) {
    if (wanted == null) {
      return versions().stream().findFirst();
    }
    return wanted.matches("[1-9]\\d{0,8}") ? version(Integer.parseInt(wanted)) : Optional.empty();
  }

  private Optional<WithContent> version(int version) {
    return versions().stream().filter(said -> said.version() == version).findFirst();
  }

  /// The corrections, the newest first.
  List<Corrected> corrections() {
    return announcements.stream()
        .flatMap(
            said -> said instanceof Corrected corrected ? Stream.of(corrected) : Stream.empty())
        .toList();
  }

  /// What that version mends, where it mends something.
  Optional<Correction> correctionTo(int version) {
    return corrections().stream()
        .filter(said -> said.version() == version)
        .map(Corrected::correction)
        .findFirst();
  }

  /// What mended that version, where something did: the first correction after it.
  Optional<Corrected> correctionOf(int version) {
    return corrections().reversed().stream().filter(said -> said.version() > version).findFirst();
  }
}
