package de.faktenstrom.desk.console;

import de.faktenstrom.desk.item.ItemView;
import de.faktenstrom.desk.item.Plain;
import de.faktenstrom.desk.item.VersionView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Two versions side by side.
record Compared(
    VersionView old,
    VersionView now,
    List<Difference.Part> headline,
    List<Difference.Part> teaser,
    List<Difference.Part> body) {

  /// Empty where the item has no such versions.
  static Optional<Compared> of(ItemView item, int old, int now) {
    return find(item, old).flatMap(before -> find(item, now).map(after -> of(before, after)));
  }

  private static Compared of(VersionView old, VersionView now) {
    var before = old.content().item();
    var after = now.content().item();
    return new Compared(
        old,
        now,
        Difference.between(before.headline(), after.headline()),
        Difference.between(
            Objects.requireNonNullElse(before.teaser(), ""),
            Objects.requireNonNullElse(after.teaser(), "")),
        Difference.between(Plain.of(before.body()), Plain.of(after.body())));
  }

  static Optional<VersionView> find(ItemView item, int number) {
    return item.versions().stream().filter(version -> version.version() == number).findFirst();
  }

  /// Whether a reader could see a difference.
  public boolean differ() {
    return List.of(headline, teaser, body).stream()
        .flatMap(List::stream)
        .anyMatch(part -> part.change() != Difference.Change.SAME);
  }
}
