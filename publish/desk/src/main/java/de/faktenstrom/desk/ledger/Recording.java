package de.faktenstrom.desk.ledger;

import de.faktenstrom.eventlog.EventJson.Read;
import de.faktenstrom.publish.events.AudienceChanged;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Delivered;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a batch of receipts says in the end: the newest of each receiver, the newest audience of
/// each channel. Pure.
final class Recording {

  private Recording() {}

  /// In the order of keys, so that two batches lock rows in the same order.
  static List<LedgerEntry> entries(Collection<? extends Read<?>> batch) {
    Map<LedgerEntry.Key, LedgerEntry> newest = new HashMap<>();
    for (Read<?> read : batch) {
      if (read.data() instanceof Delivered delivered) {
        for (Delivered.Outcome outcome : delivered.outcomes()) {
          LedgerEntry entry = entry(delivered, outcome);
          newest.merge(entry.key(), entry, Recording::newer);
        }
      }
    }
    return newest.values().stream()
        .sorted(
            Comparator.comparing(LedgerEntry::item)
                .thenComparing(LedgerEntry::revision)
                .thenComparing(LedgerEntry::channel)
                .thenComparing(LedgerEntry::receiver))
        .toList();
  }

  static List<AudienceChanged> audiences(Collection<? extends Read<?>> batch) {
    Map<Channel, AudienceChanged> newest = new EnumMap<>(Channel.class);
    for (Read<?> read : batch) {
      if (read.data() instanceof AudienceChanged changed) {
        newest.merge(changed.channel(), changed, (a, b) -> b.at().isBefore(a.at()) ? a : b);
      }
    }
    return List.copyOf(newest.values());
  }

  private static LedgerEntry newer(LedgerEntry before, LedgerEntry later) {
    return later.at().isBefore(before.at()) ? before : later;
  }

  private static LedgerEntry entry(Delivered delivered, Delivered.Outcome outcome) {
    return new LedgerEntry(
        UUID.fromString(delivered.uri().substring("urn:uuid:".length())),
        delivered.revision(),
        delivered.channel().toString(),
        outcome.receiver(),
        delivered.version(),
        outcome.name(),
        outcome.state().toString(),
        outcome.attempts(),
        outcome.at(),
        outcome.detail());
  }
}
