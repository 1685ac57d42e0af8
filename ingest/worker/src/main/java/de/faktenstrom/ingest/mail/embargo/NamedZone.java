package de.faktenstrom.ingest.mail.embargo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a zone written behind a time makes of it.
final class NamedZone {

  private static final Map<String, ZoneOffset> CENTRAL =
      Map.of(
          "MEZ", ZoneOffset.ofHours(1),
          "CET", ZoneOffset.ofHours(1),
          "MESZ", ZoneOffset.ofHours(2),
          "CEST", ZoneOffset.ofHours(2));
  private static final Map<String, ZoneId> OTHERS =
      Map.of(
          "UTC", ZoneOffset.UTC,
          "GMT", ZoneOffset.UTC,
          "Z", ZoneOffset.UTC,
          "BST", ZoneOffset.ofHours(1),
          "EST", ZoneOffset.ofHours(-5),
          "EDT", ZoneOffset.ofHours(-4),
          "ET", ZoneId.of("America/New_York"));
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?([+-])(\\d{1,2})(?::(\\d{2}))?");

  /// Words for the time of the newsroom itself.
  private static final Pattern OURS =
      Pattern.compile(
          "(?:berliner|deutsche[r]?|german|berlin|mitteleuropäische[r]?) (?:orts)?(?:zeit|time)");

  private NamedZone() {}

  /// @param doubt absent where there is exactly one instant
  record Read(List<Instant> instants, @Nullable Doubt doubt) {}

  static Read of(String written, LocalDateTime local, ZoneId zone) {
    String name = written.strip().toUpperCase(Locale.ROOT);
    ZoneOffset central = CENTRAL.get(name);
    if (central != null) {
      return central(local, central, zone);
    }
    if (name.isEmpty() || OURS.matcher(written.strip().toLowerCase(Locale.ROOT)).matches()) {
      return in(zone, local);
    }
    ZoneId other = OTHERS.containsKey(name) ? OTHERS.get(name) : offset(name);
    if (other != null) {
      return in(other, local);
    }
    return new Read(in(zone, local).instants(), Doubt.ZONE);
  }

  /// Whoever writes "MEZ" in July may mean either.
  private static Read central(LocalDateTime local, ZoneOffset named, ZoneId zone) {
    if (zone.getRules().getValidOffsets(local).contains(named)) {
      return new Read(List.of(local.toInstant(named)), null);
    }
    List<Instant> both = new ArrayList<>(in(zone, local).instants());
    both.add(local.toInstant(named));
    return new Read(both.stream().sorted().distinct().toList(), Doubt.ZONE);
  }

  private static Read in(ZoneId zone, LocalDateTime local) {
    ZoneRules rules = zone.getRules();
    List<Instant> instants =
        rules.getValidOffsets(local).stream().map(local::toInstant).sorted().toList();
    return switch (instants.size()) {
      case 1 -> new Read(instants, null);
      case 0 -> {
        var jump = Objects.requireNonNull(rules.getTransition(local));
        yield new Read(
            List.of(
                local.toInstant(jump.getOffsetAfter()), local.toInstant(jump.getOffsetBefore())),
            Doubt.NEVER);
      }
      default -> new Read(instants, Doubt.TWICE);
    };
  }

  private static @Nullable ZoneId offset(String name) {
    Matcher offset = OFFSET.matcher(name);
    if (!offset.matches()) {
      return null;
    }
    int hours = Integer.parseInt(offset.group(2));
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    if (hours > 14 || minutes > 59) {
      return null;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(offset.group(1).equals("-") ? -seconds : seconds);
  }
}
