package de.faktenstrom.desk.item;

import de.faktenstrom.desk.state.Notice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An item with its versions and what was decided on it.
///
/// @param versions the newest first, never empty
/// @param decisions the newest first
public record ItemView(ItemLine line, List<VersionView> versions, List<Decision> decisions) {

  /// What was said when it was taken back; absent where it was not.
  public @Nullable Notes withdrawal() {
    return decisions.stream()
        .filter(decision -> decision.what().equals(Wire.slug(Notice.WITHDRAWN)))
        .map(Decision::note)
        .filter(Objects::nonNull)
        .map(note -> Wire.read(note, Notes.class))
        .findFirst()
        .orElse(null);
  }

  /// The newest version.
  public VersionView current() {
    return versions.getFirst();
  }
}
