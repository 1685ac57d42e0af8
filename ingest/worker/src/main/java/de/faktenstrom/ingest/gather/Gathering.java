package de.faktenstrom.ingest.gather;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Requests of many callers gathered into few batches: while one batch is written, the next
/// gathers, so that the batches grow with the load and a lone request waits for nobody.
public final class Gathering<Q, A> implements AutoCloseable {

  private final Function<List<Q>, List<A>> write;
  private final ToIntFunction<Q> weight;
  private final Limits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Deque<Waiting<Q, A>> queue = new ArrayDeque<>();
  private final List<Thread> writers = new ArrayList<>();
  private boolean closed;

  /// @param writers threads that write
  /// @param batch most requests in one batch
  /// @param batchWeight a batch is full at this weight; one request alone may be heavier
  public record Limits(int writers, int batch, long batchWeight) {}

  private record Waiting<Q, A>(Q request, int weight, CompletableFuture<A> answer) {}

  /// @param name of its threads
  /// @param write answers each request of a batch, in order
  public Gathering(
      String name, Function<List<Q>, List<A>> write, ToIntFunction<Q> weight, Limits limits) {
    this.write = write;
    this.weight = weight;
    this.limits = limits;
    for (int i = 0; i < limits.writers(); i++) {
      writers.add(Thread.ofPlatform().name(name + "-" + i).daemon().start(this::writeUntilClosed));
    }
  }

  /// The answer to come, absent where nothing is taken any more.
  public @Nullable CompletableFuture<A> offer(Q request) {
    Waiting<Q, A> waiting =
        new Waiting<>(request, weight.applyAsInt(request), new CompletableFuture<>());
    lock.lock();
    try {
      if (closed) {
        return null;
      }
      queue.add(waiting);
      arrived.signal();
      return waiting.answer();
    } finally {
      lock.unlock();
    }
  }

  public int waiting() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  private void writeUntilClosed() {
    for (List<Waiting<Q, A>> batch = next(); !batch.isEmpty(); batch = next()) {
      answer(batch);
    }
  }

  private void answer(List<Waiting<Q, A>> batch) {
    try {
      List<A> answers = write.apply(batch.stream().map(Waiting::request).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answer().complete(answers.get(i));
      }
    } catch (RuntimeException | Error e) {
      batch.forEach(waiting -> waiting.answer().completeExceptionally(e));
    }
  }

  /// Waits for at least one request; none means closed.
  private List<Waiting<Q, A>> next() {
    lock.lock();
    try {
      while (queue.isEmpty() && !closed) {
        arrived.awaitUninterruptibly();
      }
      List<Waiting<Q, A>> batch = new ArrayList<>();
      long taken = 0;
      while (!queue.isEmpty() && batch.size() < limits.batch() && taken < limits.batchWeight()) {
        Waiting<Q, A> first = queue.remove();
        batch.add(first);
        taken += first.weight();
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /// Takes nothing more, writes what is waiting, and returns when it is written.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
    for (Thread writer : writers) {
      boolean interrupted = Thread.interrupted();
      try {
        writer.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
