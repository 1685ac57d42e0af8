package de.faktenstrom.ingest.item;

import de.faktenstrom.ingest.item.Arrival.Handle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Whether a draft is a new item, a new version of a known one, or nothing new.
final class Recognise {

  private Recognise() {}

  /// Judges arrivals in order; a later one of the same item meets what an earlier one left.
  ///
  /// @param known the items behind the arrivals' handles
  /// @param ids of new items
  static List<Verdict> recognise(
      List<Arrival> arrivals, Map<Handle, Known> known, Supplier<UUID> ids) {
    Map<Handle, Known> state = new HashMap<>(known);
    List<Verdict> verdicts = new ArrayList<>(arrivals.size());
    for (Arrival arrival : arrivals) {
      Verdict verdict = judge(arrival, state.get(arrival.handle()), ids);
      state.put(arrival.handle(), after(verdict));
      verdicts.add(verdict);
    }
    return verdicts;
  }

  /// What an item is recognised by once the verdict holds.
  static Known after(Verdict verdict) {
    Draft draft = verdict.arrival().draft();
    return new Known(
        verdict.item(),
        verdict.arrival().handle(),
        draft.linkKey(),
        verdict.version(),
        draft.hash());
  }

  /// Items known by another key that are one document's drafts all the same, because their address
  /// is the same. An address counts only where it says one thing: it is no front page, one draft of
  /// the document has it, one known item has it, and that item is not in the document by its own
  /// key.
  static Map<Handle, Known> moved(List<Arrival> document, List<Known> byKey, List<Known> byLink) {
    Set<UUID> present = new HashSet<>();
    Set<Handle> recognised = new HashSet<>();
    byKey.forEach(item -> present.add(item.id()));
    byKey.forEach(item -> recognised.add(item.handle()));
    Map<String, Arrival> drafts = sole(document, Recognise::tellingLink);
    Map<Handle, Known> moved = new HashMap<>();
    sole(byLink, Known::linkKey)
        .forEach((link, item) -> {
          Arrival arrival = drafts.get(link);
          if (arrival != null
              && !recognised.contains(arrival.handle())
              && !present.contains(item.id())) {
            moved.put(arrival.handle(), item);
          }
        });
    return moved;
  }

  private static @Nullable String tellingLink(Arrival arrival) {
    String link = arrival.draft().link();
    return link == null || CanonicalUrl.isFrontPage(link) ? null : arrival.draft().linkKey();
  }

  /// Those that share their link with no other, by link.
  private static <T> Map<String, T> sole(List<T> all, Function<T, @Nullable String> link) {
    Map<String, T> sole = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (T one : all) {
      String key = link.apply(one);
      if (key != null && sole.putIfAbsent(key, one) != null) {
        shared.add(key);
      }
    }
    sole.keySet().removeAll(shared);
    return sole;
  }

  private static Verdict judge(Arrival arrival, @Nullable Known known, Supplier<UUID> ids) {
    if (known == null) {
      return new Verdict.Created(ids.get(), arrival);
    }
    return known.hash().equals(arrival.draft().hash())
        ? new Verdict.Unchanged(known.id(), known.version(), arrival)
        : new Verdict.Changed(known.id(), known.version() + 1, arrival);
  }
}
