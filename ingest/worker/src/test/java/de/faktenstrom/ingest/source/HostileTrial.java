package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.feed.FeedParser;
import de.faktenstrom.ingest.feed.FetchContext;
import de.faktenstrom.ingest.feed.ParsedFeed;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Response;
import de.faktenstrom.net.GuardedHttp;
import de.faktenstrom.net.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// To be run in a small process of its own, by [HostileFeedsIT]: reads documents as [FeedReader]
/// does, up to the drafts, while a good feed is read again and again beside them.
final class HostileTrial implements AutoCloseable {

  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
  private static final int AT_ONCE = 8;
  private static final String SLOW = "a-byte-a-second";

  private final GuardedHttp http =
      new GuardedHttp(AddressPolicy.opening(List.of("127.0.0.0/8")), "Faktenstrom-Test");
  private final AtomicInteger good = new AtomicInteger();
  private final AtomicInteger bad = new AtomicInteger();
  private final ScheduledExecutorService beside = Executors.newScheduledThreadPool(2);

  /// @param arguments a site's address, a slash at its end; `alone` to read one document after the
  ///   other or `together` to read them all at once as well; the documents below it
  public static void main(String[] arguments) throws Exception {
    List<String> documents = List.of(arguments).subList(2, arguments.length);
    try (var trial = new HostileTrial()) {
      trial.read(arguments[0], documents, arguments[1].equals("together"));
    }
    System.exit(0);
  }

  private void read(String site, List<String> documents, boolean together) throws Exception {
    beside.scheduleWithFixedDelay(
        () -> readTheGoodOne(site + "good"), 0, 20, TimeUnit.MILLISECONDS);
    Future<Measured> slow =
        documents.contains(SLOW)
            ? beside.submit(() -> Measured.of(SLOW, () -> outcome(site + SLOW)))
            : null;
    for (String document : documents) {
      if (!document.equals(SLOW)) {
        print(Measured.of(document, () -> outcome(site + document)));
      }
    }
    if (together) {
      print(Measured.of("eight at a time", () -> together(site, documents)));
    }
    if (slow != null) {
      print(slow.get());
    }
    System.out.println("good=" + good + " bad=" + bad);
  }

  private static void print(Measured measured) {
    System.out.println(measured.line());
  }

  /// As many as the program reads at a time, each of them several times.
  private String together(String site, List<String> documents) {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<String>> outcomes =
          IntStream.range(0, 3)
              .boxed()
              .flatMap(_ -> documents.stream())
              .filter(document -> !document.equals(SLOW))
              .map(document -> threads.submit(() -> outcome(site + document)))
              .toList();
      long broken = 0;
      for (Future<String> outcome : outcomes) {
        try {
          broken += outcome.get().startsWith("ended") ? 1 : 0;
        } catch (Exception e) {
          broken++;
        }
      }
      return outcomes.size() + " read, " + (broken == 0 ? "all well" : "ended badly: " + broken);
    }
  }

  private void readTheGoodOne(String url) {
    (outcome(url).equals("1 items of 1") ? good : bad).incrementAndGet();
  }

  private String outcome(String url) {
    try {
      return switch (http.get(new Request(URI.create(url), Map.of(), FeedReader.LARGE))) {
        case Failure failure -> failure.reason() + ": " + failure.sentence();
        case Response response -> read(response);
      };
    } catch (Error e) {
      return "ended by " + e;
    }
  }

  private static String read(Response response) {
    FetchContext context =
        new FetchContext(
            response.header("content-type").orElse(null), response.finalUri().toString(), null);
    ParsedFeed feed = FeedParser.parse(response.body(), context);
    FeedDrafts drafts = FeedDrafts.of(feed, source(), response.finalUri(), NOW);
    String problem = feed.problems().isEmpty() ? "" : ", " + feed.problems().getLast().english();
    String leak = drafts.toString().contains("geheim") ? "LEAKED, " : "";
    return leak + drafts.drafts().size() + " items of " + feed.items().size() + problem;
  }

  private static Source source() {
    return new Source(
        new UUID(0, 1),
        "S",
        SourceKind.FEED,
        "https://site.example/",
        Trust.REVIEW,
        null,
        "de",
        Kind.ARTICLE,
        Duration.ofMinutes(1),
        State.ACTIVE,
        1);
  }

  @Override
  public void close() throws IOException {
    beside.shutdownNow();
    http.close();
  }
}
