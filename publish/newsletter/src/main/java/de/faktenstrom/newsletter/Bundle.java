package de.faktenstrom.newsletter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One content of an edition and all who get exactly that.
///
/// @param items corrections first, then the newest first
/// @param more how many items had no room
record Bundle(UUID id, List<Candidate> items, int more, List<Reader> readers) {

  /// Most items in a mail; at some 600 bytes each it stays below the 100 kB at which mail programs
  /// cut.
  static final int ROOM = 100;

  static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate candidate) -> !candidate.mends())
          .thenComparing(candidate -> candidate.announcement().at(), Comparator.reverseOrder())
          .thenComparing(Candidate::uri);

  /// Readers by what they get; who gets nothing is in none.
  ///
  /// @param holdings by subscriber and uri
  static List<Bundle> of(
      List<Reader> readers, List<Candidate> candidates, Map<UUID, Map<String, Holding>> holdings) {
    List<Candidate> ordered = candidates.stream().sorted(ORDER).toList();
    Map<List<Reader.Wish>, List<Candidate>> known = new HashMap<>();
    Map<List<Candidate>, List<Reader>> contents = new LinkedHashMap<>();
    for (Reader reader : readers) {
      Map<String, Holding> held = holdings.get(reader.subscriber());
      List<Candidate> items =
          held == null
              ? known.computeIfAbsent(
                  reader.wishes(), _ -> Choice.choose(reader, ordered, Map.of()))
              : Choice.choose(reader, ordered, held);
      if (!items.isEmpty()) {
        contents.computeIfAbsent(items, _ -> new ArrayList<>()).add(reader);
      }
    }
    return contents.entrySet().stream().map(e -> cut(e.getKey(), e.getValue())).toList();
  }

  private static Bundle cut(List<Candidate> items, List<Reader> readers) {
    int room = Math.min(items.size(), ROOM);
    return new Bundle(UUID.randomUUID(), items.subList(0, room), items.size() - room, readers);
  }
}
