package de.faktenstrom.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Items from push to prepared feed.
record Push(Program program, String run) {

  private static final int LINES = 500;
  private static final int CONNECTIONS = 2;

  /// Pushes items `from` to `to` as lines of JSON over a few connections and waits until the feeds
  /// hold all.
  ///
  /// @return items a second, from the first push to the feed that holds the last
  double bulk(int from, int to) throws InterruptedException, ExecutionException {
    double before = program.metric("feeds_projected_total");
    List<String> bodies = new ArrayList<>();
    for (int start = from; start < to; start += LINES) {
      bodies.add(
          IntStream.range(start, Math.min(to, start + LINES))
              .mapToObj(number -> Texts.item(run, number))
              .collect(Collectors.joining("\n")));
    }
    long begin = System.nanoTime();
    all(CONNECTIONS, bodies.stream().map(body -> post("application/x-ndjson", body)).toList());
    return finish(begin, before, to - from);
  }

  /// The same, one request an item over `connections` connections.
  double single(int from, int to, int connections) throws InterruptedException, ExecutionException {
    double before = program.metric("feeds_projected_total");
    List<String> bodies =
        IntStream.range(from, to).mapToObj(number -> Texts.item(run, number)).toList();
    long begin = System.nanoTime();
    all(connections, bodies.stream().map(body -> post("application/json", body)).toList());
    return finish(begin, before, to - from);
  }

  private double finish(long begin, double before, int items) throws InterruptedException {
    program.await(
        () -> program.metric("feeds_projected_total") >= before + items, Duration.ofMinutes(10));
    int stamp = (int) (System.nanoTime() & 0xffffff);
    String marker = run + "-end" + stamp;
    post("application/json", Texts.item(marker, 0)).call();
    program.await(
        () -> program.get("/feeds/all.json").body().contains(Texts.headline(marker, 0)),
        Duration.ofMinutes(1));
    return items / ((System.nanoTime() - begin) / 1e9);
  }

  private Task post(String type, String body) {
    return () -> {
      var answer = program.post("/api/v1/items", type, body);
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer.statusCode();
    };
  }

  private interface Task extends Callable<Integer> {
    @Override
    Integer call();
  }

  private static void all(int connections, List<Task> tasks)
      throws InterruptedException, ExecutionException {
    try (var pool = Executors.newFixedThreadPool(connections)) {
      for (var done : pool.invokeAll(tasks)) {
        done.get();
      }
    }
  }
}
