package de.faktenstrom.ingest.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The sources that items are pushed to, remembered for a moment: every push asks.
@Component
public class PushSources {

  private static final Duration REMEMBERED = Duration.ofSeconds(2);
  private static final UUID BUILT_IN = new UUID(0, 0);

  private final SourceTable table;
  private final Clock clock;
  private final Map<UUID, Remembered> remembered = new ConcurrentHashMap<>();

  PushSources(SourceTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  private record Remembered(Source source, Instant since) {}

  /// The active push source of that id, absent where there is none; without an id the one that is
  /// always there.
  public @Nullable Source find(@Nullable UUID id) {
    UUID key = id == null ? BUILT_IN : id;
    Instant now = clock.instant();
    Remembered known = remembered.get(key);
    if (known != null && now.isBefore(known.since().plus(REMEMBERED))) {
      return known.source();
    }
    Source found = id == null ? table.builtIn() : table.find(id);
    if (found == null || found.kind() != SourceKind.PUSH || found.state() != State.ACTIVE) {
      remembered.remove(key);
      return null;
    }
    remembered.put(key, new Remembered(found, now));
    return found;
  }
}
