package de.faktenstrom.desk.item;

import de.faktenstrom.desk.concern.Signal;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.eventlog.EventJson.Read;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Notices about cited works that came with the works: a work that was taken back years before
/// anybody here cited it stands in no list of what is new.
final class WorkSignals {

  private WorkSignals() {}

  /// Each once; empty for nearly all batches.
  static List<Signal> of(List<Read<ItemEnriched>> batch) {
    Map<String, Signal> signals = new LinkedHashMap<>();
    for (Read<ItemEnriched> read : batch) {
      for (Citation citation : read.data().citations()) {
        Work work = citation.work();
        if (work != null && citation.type().equals("doi")) {
          work.notices().stream()
              .map(notice -> Signal.of(citation.value(), work, notice))
              .forEach(signal -> signals.putIfAbsent(signal.key(), signal));
        }
      }
    }
    return List.copyOf(signals.values());
  }
}
