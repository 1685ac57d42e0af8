package de.faktenstrom.ingest.source;

import de.faktenstrom.net.Target;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Takes sources as they fall due and has them read, many at once and never more than a few.
@Component
class Poller implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final int AT_ONCE = 48;

  /// Once so many are done, more are taken without waiting for the clock.
  private static final int ENOUGH = 12;

  /// How often in turn sources are taken whose hosts all want to be left alone.
  private static final int TURNS = 20;

  /// When a source comes again that found no room for what it brings.
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final int PATIENCE_SECONDS = 5;

  private final Leases leases;
  private final Records records;
  private final Map<SourceKind, Reader> readers = new EnumMap<>(SourceKind.class);
  private final Clock clock;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final HostPace hosts = new HostPace();

  /// What one answer may bring is large: so many are in memory at once.
  private final Map<SourceKind, Semaphore> rooms =
      Map.of(
          SourceKind.TABLE, new Semaphore(2),
          SourceKind.OAI, new Semaphore(3),
          SourceKind.CATALOGUE, new Semaphore(2),
          SourceKind.SITEMAP, new Semaphore(1),
          SourceKind.NOTICES, new Semaphore(1),
          SourceKind.MAIL, new Semaphore(1));

  private final ReentrantLock taking = new ReentrantLock();
  private volatile boolean more;
  private final Set<UUID> reading = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ingest-fetch-", 0).factory());

  Poller(Leases leases, Records records, List<Reader> readers, Clock clock) {
    this.leases = leases;
    this.records = records;
    this.clock = clock;
    readers.forEach(reader -> this.readers.put(reader.kind(), reader));
  }

  /// Starts reading what is due and returns at once. What it began to read it keeps as long as this
  /// is called several times within [Leases#LEASE].
  void pollDue() {
    keepReading();
    hosts.forget(clock.instant());
    take();
  }

  private void take() {
    if (!taking.tryLock()) {
      return;
    }
    try {
      for (int turn = 0; turn < TURNS && takeOnce(); turn++) {}
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Due sources could not be taken: {}", e.getMessage());
    } finally {
      taking.unlock();
    }
  }

  /// @return whether there are places left and sources due for them
  private boolean takeOnce() {
    int slots = free.drainPermits();
    int used = 0;
    try {
      Instant now = clock.instant();
      List<Due> taken = slots == 0 ? List.of() : leases.take(slots, now);
      more = !taken.isEmpty() && taken.size() == slots;
      Map<Due, Instant> later = new HashMap<>();
      for (Due due : taken) {
        Instant at = enter(due, now);
        if (at == null) {
          reading.add(due.lease());
          threads.execute(() -> readOne(due));
          used++;
        } else {
          later.put(due, at);
        }
      }
      if (!later.isEmpty()) {
        leases.postpone(later);
      }
      return more && used < slots;
    } finally {
      free.release(slots - used);
    }
  }

  /// Takes the places that reading the source needs; [#leave] gives them back. Nobody waits holding
  /// one.
  ///
  /// @return absent where they are taken, else when to come again
  private @Nullable Instant enter(Due due, Instant now) {
    Semaphore room = rooms.get(due.source().kind());
    if (room != null && !room.tryAcquire()) {
      return now.plus(SOON);
    }
    String host = host(due);
    Instant again = host == null ? null : hosts.enter(host, now);
    if (again != null && room != null) {
      room.release();
    }
    return again;
  }

  private void leave(Due due) {
    Semaphore room = rooms.get(due.source().kind());
    if (room != null) {
      room.release();
    }
    String host = host(due);
    if (host != null) {
      hosts.leave(host);
    }
  }

  /// Whom reading the source would bother, absent where nobody.
  private static @Nullable String host(Due due) {
    return switch (due.source().kind()) {
      case DIRECTORY, PUSH -> null;
      case FEED, OAI, TABLE, CATALOGUE, SITEMAP, NOTICES, MAIL ->
          due.source().isFile()
              ? null
              : Target.host(URI.create(String.valueOf(due.source().url())));
    };
  }

  private void keepReading() {
    if (reading.isEmpty()) {
      return;
    }
    try {
      leases.renew(List.copyOf(reading), clock.instant());
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Leases could not be renewed: {}", e.getMessage());
    }
  }

  /// Whether nothing is being read here.
  boolean idle() {
    return free.availablePermits() == AT_ONCE;
  }

  private void readOne(Due due) {
    try {
      Objects.requireNonNull(readers.get(due.source().kind())).read(due);
    } catch (RuntimeException | Error e) {
      // An error too: what ends the thread of one source would end it again and again, unseen.
      LOG.error("Source {} could not be read", due.source().id(), e);
      giveUp(due);
    } finally {
      reading.remove(due.lease());
      leave(due);
      free.release();
      if (more && free.availablePermits() >= ENOUGH) {
        take();
      }
    }
  }

  /// Where even this cannot be recorded, the lease ends by itself.
  private void giveUp(Due due) {
    try {
      records.failed(
          due,
          clock.instant(),
          "Beim Lesen der Quelle gab es einen inneren Fehler; er steht im Protokoll.");
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Source {}: nothing could be recorded: {}", due.source().id(), e.getMessage());
    }
  }

  /// Lets what is nearly done finish; the rest is read again when its lease has ended.
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
