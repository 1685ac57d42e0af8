package de.faktenstrom.citation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes citations. Safe for any number of threads: a style is read when it is first asked for,
/// and what was written lately is kept, for an engine writes only some hundred a second.
public final class Citations {

  /// Some 2 KB each.
  private static final int KEPT = 1_000;

  /// One set for the whole program: a style takes memory, and more than one reader of it none.
  private static final Map<Key, Engine> ENGINES = new ConcurrentHashMap<>();

  private final Map<Asked, Written> written = new Lately();

  private record Key(Style style, Language language) {}

  private record Asked(Work work, Key key) {}

  /// The entry of a bibliography, with what pins it to a snapshot behind it.
  public Written write(Work work, Style style, Language language) {
    Asked asked = new Asked(work, new Key(style, language));
    synchronized (written) {
      Written known = written.get(asked);
      if (known != null) {
        return known;
      }
    }
    Written made = make(work, asked.key());
    synchronized (written) {
      written.put(asked, made);
    }
    return made;
  }

  private Written make(Work work, Key key) {
    Engine engine =
        ENGINES.computeIfAbsent(key, wanted -> new Engine(wanted.style(), wanted.language()));
    Written entry = engine.write(Adapted.to(key.style(), key.language(), work));
    String snapshot = Snapshot.of(work, key.language());
    return new Written(entry.text() + snapshot, entry.html() + snapshot);
  }

  /// The least lately asked for goes first.
  private static final class Lately extends LinkedHashMap<Asked, Written> {
    private static final long serialVersionUID = 1L;

    Lately() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Asked, Written> eldest) {
      return size() > KEPT;
    }
  }
}
