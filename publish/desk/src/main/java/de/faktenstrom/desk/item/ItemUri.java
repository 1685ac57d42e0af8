package de.faktenstrom.desk.item;

import java.util.Optional;
import java.util.UUID;

/// `urn:uuid:…` and the UUID within.
public final class ItemUri {

  private static final String PREFIX = "urn:uuid:";

  private ItemUri() {}

  public static String of(UUID id) {
    return PREFIX + id;
  }

  /// @throws IllegalArgumentException where it is no item's uri
  static UUID id(String uri) {
    if (!uri.startsWith(PREFIX)) {
      throw new IllegalArgumentException("not an item's uri: " + uri);
    }
    return UUID.fromString(uri.substring(PREFIX.length()));
  }

  /// The UUID of an address's last segment, with or without the prefix; empty where it is none.
  public static Optional<UUID> parse(String text) {
    try {
      return Optional.of(id(text.startsWith(PREFIX) ? text : PREFIX + text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
