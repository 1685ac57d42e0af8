package de.faktenstrom.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Homes side by side. Two, since a program that starts keeps one core busy.
final class Lanes {

  static final int COUNT = 2;

  private Lanes() {}

  /// What each came to, in their order.
  static <T> List<T> run(List<Callable<T>> homes) throws IOException, InterruptedException {
    try (var threads = Executors.newFixedThreadPool(COUNT, Thread.ofVirtual().factory())) {
      List<T> outcomes = new ArrayList<>();
      for (Future<T> home : threads.invokeAll(homes)) {
        outcomes.add(home.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  /// Dealt out in turn, so that each lane gets points of every stage.
  static <T> List<List<T>> deal(List<T> all) {
    List<List<T>> lanes = new ArrayList<>();
    for (int lane = 0; lane < Math.min(COUNT, all.size()); lane++) {
      List<T> own = new ArrayList<>();
      for (int i = lane; i < all.size(); i += COUNT) {
        own.add(all.get(i));
      }
      lanes.add(own);
    }
    return lanes;
  }
}
