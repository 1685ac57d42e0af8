package de.faktenstrom.desk.item;

import java.util.List;

/// An item with its versions and what was decided on it.
///
/// @param versions the newest first, never empty
/// @param decisions the newest first
public record ItemView(ItemLine line, List<VersionView> versions, List<Decision> decisions) {

  /// The newest version.
  public VersionView current() {
    return versions.getFirst();
  }
}
