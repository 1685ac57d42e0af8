package de.faktenstrom.desk.console;

import de.faktenstrom.desk.item.ItemLine;
import de.faktenstrom.publish.events.Channel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is typed to release an item.
///
/// @param channels wire forms
/// @param when `now`, `time` or `embargo`
/// @param at local time (`2026-11-24T14:00`), for the latter two
/// @param zone of `at`
/// @param instant which one is meant where `at` is none or two
/// @param edition of the item as it was shown
record ReleaseForm(
    @Nullable List<String> channels,
    @Nullable String when,
    @Nullable String at,
    @Nullable String zone,
    @Nullable String instant,
    @Nullable String coSigner,
    @Nullable Long edition) {

  /// All channels, or where it went before; now, or when its embargo ends.
  static ReleaseForm first(ItemLine line, WallClock times) {
    Set<Channel> out = line.channels().isEmpty() ? EnumSet.allOf(Channel.class) : line.channels();
    var embargo = line.standing().embargo();
    boolean held = embargo != null && line.standing().embargoedAt(times.now());
    return new ReleaseForm(
        out.stream().map(Channel::toString).toList(),
        held ? "embargo" : "now",
        held && embargo != null ? times.field(embargo.until()) : "",
        times.zone().getId(),
        null,
        "",
        line.edition());
  }

  Set<Channel> chosen() {
    Set<Channel> chosen = EnumSet.noneOf(Channel.class);
    List<String> names = channels == null ? List.of() : channels;
    Arrays.stream(Channel.values())
        .filter(channel -> names.contains(channel.toString()))
        .forEach(chosen::add);
    return chosen;
  }

  public boolean on(String channel) {
    return channels != null && channels.contains(channel);
  }

  public String mode() {
    return Objects.requireNonNullElse(when, "now");
  }

  String time() {
    return at == null ? "" : at.strip();
  }
}
