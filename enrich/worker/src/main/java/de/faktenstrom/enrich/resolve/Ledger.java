package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.enrich.resolve.ItemTable.Citing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Keeps who cites what. A work that is answered while a version arrives reaches it either way: the
/// version reads the answer, or the answer finds the version.
final class Ledger implements Works {

  private final WorkTable works;
  private final ItemTable items;
  private final Course course;
  private final Clock clock;

  Ledger(WorkTable works, ItemTable items, Course course, Clock clock) {
    this.works = works;
    this.items = items;
    this.course = course;
    this.clock = clock;
  }

  @Override
  public List<ItemEnriched> known(List<Arrived> batch) {
    Map<String, Integer> versions =
        items.lock(batch.stream().map(arrived -> arrived.enriched().item().uri()).toList());
    Map<String, Arrived> newest = new LinkedHashMap<>();
    for (Arrived arrived : batch) {
      var item = arrived.enriched().item();
      if (item.version() >= versions.getOrDefault(item.uri(), 0)) {
        versions.put(item.uri(), item.version());
        newest.put(item.uri(), arrived);
      }
    }
    keep(newest);
    SortedSet<Sought> sought =
        batch.stream()
            .flatMap(arrived -> Attaching.sought(arrived.enriched()).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<Sought, Work> known = sought.isEmpty() ? Map.of() : ask(sought);
    return batch.stream().map(arrived -> Attaching.attach(arrived.enriched(), known)).toList();
  }

  /// Before the answers are read: see [ItemTable].
  private void keep(Map<String, Arrived> newest) {
    List<String> citeNothing = new ArrayList<>();
    List<Citing> citing = new ArrayList<>();
    Map<String, List<Sought>> cited = new HashMap<>();
    newest.forEach((uri, arrived) -> {
      List<Sought> sought = Attaching.sought(arrived.enriched());
      if (sought.isEmpty()) {
        citeNothing.add(uri);
      } else {
        int version = arrived.enriched().item().version();
        citing.add(new Citing(uri, version, arrived.traceparent(), arrived.ingested()));
        cited.put(uri, sought);
      }
    });
    items.forget(citeNothing);
    if (!citing.isEmpty()) {
      items.put(citing, cited);
    }
  }

  private Map<Sought, Work> ask(SortedSet<Sought> sought) {
    Instant now = clock.instant();
    Map<String, String> agencies =
        works.agencies(
            sought.stream().map(Sought::prefix).filter(Objects::nonNull).distinct().toList());
    Map<Sought, Registry> first = new HashMap<>();
    for (Sought one : sought) {
      String prefix = one.prefix();
      first.put(one, course.first(one, prefix == null ? null : agencies.get(prefix)));
    }
    works.request(first, now);
    return works.share(sought);
  }
}
