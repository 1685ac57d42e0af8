package de.faktenstrom.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The feeds that are being read, ready as bytes. A feed comes here when somebody asks for it,
/// follows the tables while it is asked for, and goes an hour after.
@Component
class Shelf {

  private static final Duration UNREAD = Duration.ofHours(1);
  private static final long MOST_BYTES = 64L << 20;

  /// A refresh may take a tenth of one processor, but no reader waits longer than a second for what
  /// is new.
  private static final long REST_FACTOR = 9;

  private static final long LONGEST_REST = Duration.ofMillis(900).toNanos();

  private final FeedReads reads;
  private final FeedRendering rendering;
  private final Clock clock;
  private final Timer refreshes;
  private final AtomicReference<Instant> newest = new AtomicReference<>(Instant.EPOCH);
  private final Map<Address, Slot> slots = new ConcurrentHashMap<>();
  private long restUntil = System.nanoTime();

  Shelf(FeedReads reads, FeedRendering rendering, Clock clock, MeterRegistry meters) {
    this.reads = reads;
    this.rendering = rendering;
    this.clock = clock;
    this.refreshes = meters.timer("feeds.refreshed");
    meters.gauge("feeds.prepared.newest", newest, at -> at.get().toEpochMilli() / 1000.0);
    meters.gauge("feeds.prepared.bytes", slots, Shelf::bytes);
  }

  /// Empty where there is no such feed: nothing that readers can see was ever in it.
  Optional<Prepared> feed(FeedName name, Format format) {
    Address address = new Address(name, format);
    Slot slot = slots.get(address);
    if (slot == null) {
      slot = slots.computeIfAbsent(address, this::fresh);
    }
    if (slot == null) {
      return Optional.empty();
    }
    slot.asked = clock.instant();
    return Optional.of(slot.prepared);
  }

  /// Brings every feed here up to date with the tables. Called often; costs one small question
  /// where nothing was projected, by this instance or another.
  synchronized void refresh() {
    long start = System.nanoTime();
    if (start - restUntil < 0) {
      return;
    }
    long stamp = reads.stamp();
    List<Address> stale =
        slots.entrySet().stream()
            .filter(slot -> slot.getValue().stamp != stamp)
            .map(Map.Entry::getKey)
            .toList();
    if (!stale.isEmpty()) {
      discard();
      refresh(stale, stamp);
      long took = System.nanoTime() - start;
      refreshes.record(Duration.ofNanos(took));
      restUntil = System.nanoTime() + Math.min(took * REST_FACTOR, LONGEST_REST);
    }
  }

  private void refresh(List<Address> stale, long stamp) {
    Map<FeedName, List<Place>> places = new HashMap<>();
    for (Address address : stale) {
      List<Place> now = places.computeIfAbsent(address.name(), reads::places);
      Slot slot = slots.get(address);
      if (slot != null) {
        slots.replace(address, slot, slot.at(now, stamp, () -> render(address, now)));
      }
    }
  }

  private @Nullable Slot fresh(Address address) {
    long stamp = reads.stamp();
    List<Place> places = reads.places(address.name());
    boolean missing =
        places.isEmpty()
            && address.name() instanceof FeedName.OfTopic
            && !reads.known(address.name());
    return missing ? null : new Slot(places, stamp, render(address, places), clock.instant());
  }

  private Prepared render(Address address, List<Place> places) {
    Prepared prepared = rendering.render(address.name(), address.format(), places);
    if (address.name().equals(FeedName.ALL) && prepared.lastModified() != null) {
      newest.set(prepared.lastModified());
    }
    return prepared;
  }

  private void discard() {
    Instant unread = clock.instant().minus(UNREAD);
    slots.values().removeIf(slot -> slot.asked.isBefore(unread));
    while (bytes(slots) > MOST_BYTES) {
      slots.entrySet().stream()
          .min(Comparator.comparing(slot -> slot.getValue().asked))
          .ifPresent(slot -> slots.remove(slot.getKey(), slot.getValue()));
    }
  }

  private static long bytes(Map<Address, Slot> slots) {
    return slots.values().stream().mapToLong(slot -> slot.prepared.size()).sum();
  }

  private record Address(FeedName name, Format format) {}

  /// One feed in one format, and what it was made from.
  private static final class Slot {

    private final List<Place> places;
    private final long stamp;
    private final Prepared prepared;
    private volatile Instant asked;

    Slot(List<Place> places, long stamp, Prepared prepared, Instant asked) {
      this.places = places;
      this.stamp = stamp;
      this.prepared = prepared;
      this.asked = asked;
    }

    Slot at(List<Place> now, long stamp, Supplier<Prepared> render) {
      return new Slot(now, stamp, now.equals(places) ? prepared : render.get(), asked);
    }
  }
}
