package de.faktenstrom.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From the moment a request to release an item is due to the last of the webhook receivers, so
/// that a request that is sent late counts as slow.
record Latency(Program program, Receivers receivers, String run) {

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  Percentiles measure(int releases, int perSecond) throws IOException, InterruptedException {
    List<String> ids = reviewItems(releases);
    double processor = program.processorSeconds();
    long started = System.nanoTime();
    long[] due = new long[releases];
    try (var pool = Executors.newScheduledThreadPool(8, Thread.ofPlatform().daemon().factory())) {
      long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
      long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
      for (int i = 0; i < releases; i++) {
        int each = i;
        due[each] = begin + interval * i;
        pool.schedule(
            () ->
                program.post(
                    "/api/v1/items/" + ids.get(each) + "/release", "application/json", "{}"),
            due[each] - System.nanoTime(),
            TimeUnit.NANOSECONDS);
      }
      program.await(
          () -> ids.stream().allMatch(id -> receivers.completed("urn:uuid:" + id) > 0),
          Duration.ofMinutes(5));
    }
    double cores = (program.processorSeconds() - processor) / ((System.nanoTime() - started) / 1e9);
    double[] millis = new double[releases];
    for (int i = 0; i < releases; i++) {
      millis[i] = (receivers.completed("urn:uuid:" + ids.get(i)) - due[i]) / 1e6;
    }
    Arrays.sort(millis);
    return new Percentiles(
        millis[releases / 2], millis[Math.min(releases - 1, releases * 99 / 100)], cores);
  }

  /// @param p50 in milliseconds
  /// @param p99 in milliseconds
  /// @param cores how many the program and its database kept busy meanwhile
  record Percentiles(double p50, double p99, double cores) {}

  private List<String> reviewItems(int count) throws InterruptedException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String body = Texts.item(run + "-wait", i).replace("\"release\":true", "\"release\":false");
      Matcher matcher = ID.matcher(program.post("/api/v1/items", "application/json", body).body());
      if (!matcher.find()) {
        throw new IllegalStateException("a push was not taken");
      }
      ids.add(matcher.group(1));
    }
    String last = ids.getLast();
    program.await(
        () ->
            program.metric("faktenstrom_outbox_waiting") == 0
                && atTheDesk(last)
                && program.metric("faktenstrom_reader_lag") == 0,
        Duration.ofMinutes(5));
    return ids;
  }

  private boolean atTheDesk(String id) {
    return program.authorised("/api/v1/items/" + id).statusCode() == 200;
  }
}
