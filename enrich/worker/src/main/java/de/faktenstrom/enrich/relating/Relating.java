package de.faktenstrom.enrich.relating;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.ItemRelated;
import de.faktenstrom.enrich.related.Related;
import de.faktenstrom.enrich.same.Twin;
import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch of enriched versions, compared with all others and with each other. The reader's
/// transaction is around it.
public final class Relating implements AutoCloseable {

  private static final int MOST_SAME = 50;
  private static final int MOST_RELATED = 6;

  // Below, what is shared are words that any two items may share.
  private static final float LEAST = 0.12f;

  private final ProfileTable table;
  private final Indexes indexes;
  private final Outbox outbox;
  private final Profiles profiles = new Profiles();

  Relating(ProfileTable table, Indexes indexes, Outbox outbox) {
    this.table = table;
    this.indexes = indexes;
    this.outbox = outbox;
  }

  private record Arrived(Profile profile, @Nullable String traceparent) {}

  /// Keys of others, not yet who they are.
  private record Found(Arrived arrived, List<Twin> same, List<Related> related) {}

  /// @param events in the order of each item
  public synchronized void apply(List<Event> events) {
    Map<UUID, Arrived> newest = new LinkedHashMap<>();
    for (var read : EventJson.readAll(events, Map.of(ItemEnriched.TYPE, ItemEnriched.class))) {
      Profile profile = profiles.of(read.data());
      newest.put(profile.item(), new Arrived(profile, read.event().traceparent()));
    }
    if (newest.isEmpty()) {
      return;
    }
    table.lock();
    table.write(newest.values().stream().map(Arrived::profile).toList());
    indexes.follow(table);
    CrashPoint.reached("enrich.compared");
    outbox.append("/enrich", told(find(newest)));
  }

  private List<Found> find(Map<UUID, Arrived> newest) {
    Map<UUID, Long> numbers = table.numbers(newest.keySet());
    List<Found> found = new ArrayList<>();
    newest.forEach((item, arrived) -> found.add(find(arrived, numbers.getOrDefault(item, 0L))));
    return found;
  }

  private Found find(Arrived arrived, long self) {
    List<Twin> same = indexes.same().find(arrived.profile().print(), self, MOST_SAME);
    try {
      return new Found(
          arrived,
          same,
          indexes.related().find(arrived.profile().content(), self, MOST_RELATED + same.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("The index of related items cannot be read.", e);
    }
  }

  private List<Outgoing> told(List<Found> found) {
    Set<Long> numbers = new HashSet<>();
    for (Found one : found) {
      one.same().forEach(twin -> numbers.add(twin.key()));
      one.related().forEach(near -> numbers.add(near.key()));
    }
    Map<Long, UUID> items = numbers.isEmpty() ? Map.of() : table.items(numbers);
    return found.stream().map(one -> told(one, items)).toList();
  }

  private static Outgoing told(Found found, Map<Long, UUID> items) {
    Profile profile = found.arrived().profile();
    Set<Long> twins = new HashSet<>();
    List<ItemRelated.Same> same = new ArrayList<>();
    for (Twin twin : found.same()) {
      twins.add(twin.key());
      UUID item = items.get(twin.key());
      if (item != null) {
        same.add(
            new ItemRelated.Same(Profiles.uri(item), rounded(twin.score()), twin.translated()));
      }
    }
    String uri = Profiles.uri(profile.item());
    return new Outgoing(
        ItemRelated.TOPIC,
        ItemRelated.TYPE,
        uri,
        new ItemRelated(uri, profile.version(), same, near(found.related(), twins, items)),
        found.arrived().traceparent());
  }

  private static List<ItemRelated.Near> near(
      Collection<Related> related, Set<Long> twins, Map<Long, UUID> items) {
    List<ItemRelated.Near> near = new ArrayList<>();
    for (Related one : related) {
      UUID item = items.get(one.key());
      if (item != null
          && one.score() >= LEAST
          && !twins.contains(one.key())
          && near.size() < MOST_RELATED) {
        near.add(new ItemRelated.Near(Profiles.uri(item), rounded(one.score())));
      }
    }
    return near;
  }

  private static double rounded(double score) {
    return Math.round(Math.min(1, score) * 1000) / 1000.0;
  }

  @Override
  public synchronized void close() throws IOException {
    indexes.close();
  }
}
