package de.faktenstrom.feeds;

import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventLogModule;
import de.faktenstrom.eventlog.EventLogSettings;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Prints, never a test: items a second through the projection (decode, tables, receipts into the
/// outbox, commit; batches of 500 on one connection) and feeds rendered a second, at 1k, 10k and
/// 100k stored items.
final class ProjectionBench {

  private static final int BATCH = 500;

  private ProjectionBench() {}

  public static void main(String[] arguments) {
    DataSource database = Infrastructure.database();
    Schema.migrate(database, "eventlog", "feeds");
    try (var spring = new AnnotationConfigApplicationContext()) {
      spring.registerBean(DataSource.class, () -> database);
      spring.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
      spring.registerBean(
          PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
      spring.registerBean(Clock.class, Clock::systemUTC);
      spring.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
      spring.registerBean(FeedsSettings.class, () -> Samples.SETTINGS);
      spring.registerBean(
          EventLogSettings.class, () -> new EventLogSettings(Infrastructure.kafka(), "bench"));
      spring.register(EventLogModule.class, FeedsModule.class);
      spring.refresh();
      run(spring);
    }
    System.exit(0);
  }

  private static void run(AnnotationConfigApplicationContext spring) {
    Outbox outbox = spring.getBean(Outbox.class);
    System.out.println(
        "| stored | items/s projected | ms a feed, new entries | ms a feed, none new |");
    project(spring, 0, 20_000, outbox);
    int from = 20_000;
    for (int upTo : new int[] {30_000, 60_000, 120_000}) {
      double rate = project(spring, from, upTo, outbox);
      from = upTo;
      System.out.printf(
          "| %d | %.0f | %.1f | %.2f |%n", upTo, rate, render(spring, true), render(spring, false));
    }
  }

  private static double project(
      AnnotationConfigApplicationContext spring, int from, int upTo, Outbox outbox) {
    Projector projector = spring.getBean(Projector.class);
    TransactionTemplate transaction =
        new TransactionTemplate(spring.getBean(PlatformTransactionManager.class));
    JdbcClient database = spring.getBean(JdbcClient.class);
    long nanos = 0;
    Cpu cpu = new Cpu();
    for (int at = from; at < upTo; at += BATCH) {
      List<Event> batch = events(at, Math.min(upTo, at + BATCH));
      long start = System.nanoTime();
      long backend =
          transaction.execute(_ -> {
            projector.project(batch);
            return database.sql("select pg_backend_pid()").query(Long.class).single();
          });
      nanos += System.nanoTime() - start;
      cpu.add(backend);
    }
    cpu.print(upTo - from);
    return (upTo - from) * 1e9 / nanos;
  }

  /// Processor time, which another load on the machine does not change much: of this thread and of
  /// the database's process where it runs here.
  private static final class Cpu {
    private final Map<Long, Long> ticksBefore = new HashMap<>();
    private final long threadBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    void add(long backend) {
      ticksBefore.computeIfAbsent(backend, Cpu::ticks);
    }

    void print(int items) {
      long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - threadBefore;
      long ticks =
          ticksBefore.entrySet().stream().mapToLong(e -> ticks(e.getKey()) - e.getValue()).sum();
      System.out.printf(
          "processor time an item: %.0f µs here, sample making included, %.0f µs in the database%n",
          thread / 1e3 / items, ticks * 10_000.0 / items);
    }

    private static long ticks(long pid) {
      try {
        String[] stat =
            Files.readString(Path.of("/proc/" + pid + "/stat")).split("\\) ")[1].split(" ");
        return Long.parseLong(stat[11]) + Long.parseLong(stat[12]);
      } catch (IOException elsewhere) {
        return 0;
      }
    }
  }

  /// Bodies of about 3 KB.
  private static List<Event> events(int from, int upTo) {
    return IntStream.range(from, upTo)
        .mapToObj(number -> {
          var publication = Samples.publication(number);
          return (Announcement)
              new Announcement.Released(
                  Samples.withText(
                      publication,
                      publication.headline(),
                      publication.teaser(),
                      publication.body().repeat(10)),
                  1,
                  Samples.FEED);
        })
        .map(Samples::event)
        .toList();
  }

  private static double render(AnnotationConfigApplicationContext spring, boolean fresh) {
    FeedReads reads = spring.getBean(FeedReads.class);
    int rounds = 20;
    FeedRendering warm = rendering(reads);
    warm.render(FeedName.ALL, Format.RSS, reads.places(FeedName.ALL));
    long start = System.nanoTime();
    for (int round = 0; round < rounds; round++) {
      FeedRendering rendering = fresh ? rendering(reads) : warm;
      rendering.render(FeedName.ALL, Format.RSS, reads.places(FeedName.ALL));
    }
    return (System.nanoTime() - start) / 1e6 / rounds;
  }

  private static FeedRendering rendering(FeedReads reads) {
    return new FeedRendering(reads, new Fragments(reads), Samples.SETTINGS);
  }
}
