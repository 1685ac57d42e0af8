package de.faktenstrom.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import tools.jackson.databind.json.JsonMapper;

/// Batches of items and corrections of tables, each told by its own thread, which goes on over ends
/// and starts of the program.
final class Load implements AutoCloseable {

  private static final List<Story.Plot> BATCH =
      List.of(
          Story.Plot.PLAIN,
          Story.Plot.CORRECTED,
          Story.Plot.WITHDRAWN,
          Story.Plot.EMBARGOED,
          Story.Plot.REVIEWED,
          Story.Plot.UPDATED,
          Story.Plot.CORRECTED_AND_WITHDRAWN,
          Story.Plot.UNRELEASED,
          Story.Plot.FEED,
          Story.Plot.FILE,
          Story.Plot.ARCHIVED);

  /// How many of a batch come out everywhere, however soon they are taken back.
  static final int SURE = 8;

  private final World world;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Story> stories = new CopyOnWriteArrayList<>();
  private final List<Future<?>> running = new ArrayList<>();
  private final ConcurrentLinkedQueue<Finding> lost = new ConcurrentLinkedQueue<>();
  private final List<String> poisons = new CopyOnWriteArrayList<>();

  Load(World world) {
    this.world = world;
  }

  List<Story> stories() {
    return List.copyOf(stories);
  }

  /// The event ids of the records nobody can read.
  List<String> poisons() {
    return List.copyOf(poisons);
  }

  /// How many did not come to their end in a feed yet.
  int waiting() {
    Set<String> titles = world.reader().titles("json");
    return (int)
        stories.stream()
            .filter(story -> story.isReleased() && !titles.contains(story.lastTitle()))
            .count();
  }

  void batch(String name) {
    for (int i = 0; i < BATCH.size(); i++) {
      start(new Story("%s-%02d".formatted(name, i), BATCH.get(i)));
    }
    for (String code : Tables.CODES) {
      running.add(threads.submit(() -> new TableRules(world).correct(code)));
    }
  }

  /// An event with good headers and broken JSON, straight into the log.
  ///
  /// @param name says which partition gets it
  void poison(String name) {
    String id = EventLog.newId();
    running.add(threads.submit(() -> write(id, name)));
  }

  /// Again under the same id until a broker has it: the program may end meanwhile.
  private void write(String poison, String name) {
    long end = System.nanoTime() + Api.PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try (var log = new EventLog(world.program().servers().getProperty("kafka"))) {
        log.poison(poison, name);
        poisons.add(poison);
        return;
      } catch (IOException | IllegalStateException | KafkaException _) {
        Api.pause(500);
      }
    }
    throw new IllegalStateException("a poison could not be written");
  }

  /// Waits until every story is told.
  List<Finding> await() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(Api.PATIENCE.toSeconds() + 60, TimeUnit.SECONDS)) {
      lost.add(new Finding(Rule.ACKNOWLEDGED, "load", "still waits"));
    }
    for (Future<?> each : running) {
      if (each.state() == Future.State.FAILED) {
        lost.add(new Finding(Rule.ACKNOWLEDGED, "load", each.exceptionNow().toString()));
      }
    }
    return List.copyOf(lost);
  }

  private void start(Story story) {
    stories.add(story);
    running.add(
        threads.submit(() -> {
          try {
            tell(story);
          } catch (IllegalStateException | IOException e) {
            lost.add(new Finding(Rule.ACKNOWLEDGED, story.name, "" + e.getMessage()));
          }
        }));
  }

  private void tell(Story story) throws IOException {
    switch (story.plot) {
      case FEED -> world.source().add(story.name, story.headline(1));
      case FILE -> drop(story);
      case ARCHIVED -> world.archive().add(story.name, story.headline(1));
      default -> story.tell(world.api());
    }
  }

  /// Written beside and moved in, as a careful sender does.
  private void drop(Story story) throws IOException {
    Path folder = world.program().watched().resolve("ablage");
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder.getParent(), story.name, ".part");
    Files.write(fresh, new JsonMapper().writeValueAsBytes(story.submission(1)));
    Files.move(fresh, folder.resolve(story.name + ".json"), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
