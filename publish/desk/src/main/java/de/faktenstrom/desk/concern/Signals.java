package de.faktenstrom.desk.concern;

import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.events.DatasetDecided;
import de.faktenstrom.ingest.events.DatasetVersioned;
import de.faktenstrom.ingest.events.ItemGone;
import de.faktenstrom.ingest.events.WorkNoticed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes in what ingest tells of that which items rest on, and what editors decided there; the
/// items themselves come from enrich.
public final class Signals {

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          DatasetVersioned.TYPE, DatasetVersioned.class,
          DatasetDecided.TYPE, DatasetDecided.class,
          WorkNoticed.TYPE, WorkNoticed.class,
          ItemGone.TYPE, ItemGone.class);

  private final Marking marking;
  private final Audit audit;
  private final Clock clock;

  Signals(Marking marking, Audit audit, Clock clock) {
    this.marking = marking;
    this.audit = audit;
    this.clock = clock;
  }

  /// Within the reader's transaction.
  public void receive(List<Event> batch) {
    Map<String, Signal> signals = new LinkedHashMap<>();
    List<Deed> deeds = new ArrayList<>();
    for (EventJson.Read<Object> read : EventJson.readAll(batch, TYPES)) {
      if (read.data() instanceof DatasetDecided decided) {
        deeds.add(TableDecision.deed(decided));
      } else {
        Signal signal = signal(read.data());
        signals.putIfAbsent(signal.key(), signal);
      }
    }
    if (!signals.isEmpty()) {
      deeds.addAll(marking.told(List.copyOf(signals.values())));
      CrashPoint.reached("desk.concern.written");
    }
    audit.append(clock.instant().truncatedTo(ChronoUnit.MICROS), deeds);
  }

  private static Signal signal(Object told) {
    return switch (told) {
      case DatasetVersioned table -> Signal.of(table);
      case WorkNoticed work -> Signal.of(work);
      case ItemGone item -> Signal.of(item);
      default -> throw new IllegalArgumentException("No signal: " + told);
    };
  }
}
