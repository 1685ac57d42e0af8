package de.faktenstrom.ingest.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTest {

  private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch gate = new CountDownLatch(1);

  @Test
  void whileOneBatchIsWrittenTheNextGathers() {
    List<CompletableFuture<Integer>> answers;
    try (Gathering<Integer, Integer> gathering = gathering(new Gathering.Limits(1, 40, 100_000))) {
      CompletableFuture<Integer> first = gathering.offer(0);
      org.awaitility.Awaitility.await().until(() -> batches.size() == 1);

      answers = IntStream.rangeClosed(1, 100).mapToObj(gathering::offer).toList();
      gate.countDown();

      assertThat(first.join()).isZero();
      assertThat(answers)
          .extracting(CompletableFuture::join)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).map(i -> -i).boxed().toList());
    }
    assertThat(batches).extracting(List::size).containsExactly(1, 40, 40, 20);
  }

  @Test
  void aHeavyRequestEndsItsBatch() {
    try (Gathering<Integer, Integer> gathering = gathering(new Gathering.Limits(1, 40, 500))) {
      CompletableFuture<Integer> first = gathering.offer(0);
      org.awaitility.Awaitility.await().until(() -> batches.size() == 1);
      List<CompletableFuture<Integer>> answers =
          List.of(gathering.offer(900), gathering.offer(1), gathering.offer(2));
      gate.countDown();

      answers.forEach(CompletableFuture::join);
      first.join();
    }
    assertThat(batches).containsExactly(List.of(0), List.of(900), List.of(1, 2));
  }

  @Test
  void closingWritesWhatWaitsAndTakesNothingMore() {
    Gathering<Integer, Integer> gathering = gathering(new Gathering.Limits(2, 10, 1_000));
    List<CompletableFuture<Integer>> answers =
        IntStream.range(0, 50).mapToObj(gathering::offer).toList();
    gate.countDown();

    gathering.close();

    assertThat(answers).allMatch(CompletableFuture::isDone);
    assertThat(gathering.offer(1)).isNull();
  }

  @Test
  void aFailureReachesTheCallersOfItsBatchOnly() {
    gate.countDown();
    try (Gathering<Integer, Integer> gathering =
        new Gathering<>(
            "test",
            batch -> batch.stream().map(i -> 10 / i).toList(),
            i -> 1,
            new Gathering.Limits(1, 1, 1))) {
      CompletableFuture<Integer> bad = gathering.offer(0);
      CompletableFuture<Integer> good = gathering.offer(5);

      assertThatThrownBy(bad::join).isInstanceOf(CompletionException.class);
      assertThat(good.join()).isEqualTo(2);
    }
  }

  private Gathering<Integer, Integer> gathering(Gathering.Limits limits) {
    return new Gathering<>(
        "test",
        batch -> {
          batches.add(batch);
          try {
            gate.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return batch.stream().map(i -> -i).toList();
        },
        i -> i,
        limits);
  }
}
