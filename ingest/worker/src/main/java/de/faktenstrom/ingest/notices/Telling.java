package de.faktenstrom.ingest.notices;

import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.WorkNoticed;
import de.faktenstrom.ingest.notices.Notice.Key;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells what is new of a page. Runs in the caller's transaction: what is remembered as told and
/// its event are written together.
@Component
class Telling {

  private final NoticeTable table;
  private final Outbox outbox;

  Telling(NoticeTable table, Outbox outbox) {
    this.table = table;
    this.outbox = outbox;
  }

  /// @return how many were told
  int tell(SourceRef source, List<Notice> notices, Instant now) {
    Map<Key, Notice> distinct = new LinkedHashMap<>();
    notices.forEach(notice -> distinct.putIfAbsent(notice.key(), notice));
    Set<Key> fresh = table.add(UUID.fromString(source.id()), distinct.keySet(), now);
    if (!fresh.isEmpty()) {
      String trace = Trace.start();
      Instant noticed = now.truncatedTo(ChronoUnit.MICROS);
      outbox.append(
          "/ingest",
          distinct.entrySet().stream()
              .filter(entry -> fresh.contains(entry.getKey()))
              .map(entry -> event(entry.getValue(), noticed, source))
              .map(event ->
                  new Outgoing(WorkNoticed.TOPIC, WorkNoticed.TYPE, event.uri(), event, trace))
              .toList());
    }
    return fresh.size();
  }

  private static WorkNoticed event(Notice notice, Instant noticed, SourceRef source) {
    return new WorkNoticed(
        Doi.address(notice.doi()),
        notice.doi(),
        notice.kind(),
        notice.notice(),
        notice.title(),
        notice.dated(),
        noticed,
        source);
  }
}
