package de.faktenstrom.enrich.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.enrich.Items;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.resolve.Services.Reply;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.ingest.events.ItemIngested;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.net.GuardedHttp;
import de.faktenstrom.testing.HandClock;
import de.faktenstrom.testing.Infrastructure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Requests, answers and what they make, on the real database and over HTTP.
class ResolvingIT {

  private static final String AGENCY = "[{\"DOI\":\"x\",\"RA\":\"Crossref\"}]";

  private final Services services = new Services();
  private final HandClock clock = new HandClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final ResolveSettings settings = new ResolveSettings(services.addresses(), null);
  private final Course course = new Course(settings.registries().keySet());
  private final GuardedHttp http =
      new GuardedHttp(AddressPolicy.opening(List.of("127.0.0.1/32")), "Test");
  private final DataSource database = Infrastructure.database();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database));
  private final Asking.Tables tables =
      new Asking.Tables(new WorkTable(jdbc), new ItemTable(jdbc), new PaceTable(jdbc));
  private final Ledger ledger = new Ledger(tables.works(), tables.items(), course, clock);
  private final Asking asking =
      new Asking(tables, new Enquiry(http, settings, clock), course, transaction, clock);
  private final List<Outgoing> sent = new CopyOnWriteArrayList<>();
  private volatile @Nullable RuntimeException broken;
  private final Renewing renewing =
      new Renewing(tables, CitingItems::enriched, this::append, transaction, clock);

  @BeforeEach
  void empty() {
    Schema.migrate(database, "enrich");
    jdbc.sql(
            "truncate enrich.work, enrich.item, enrich.citation, enrich.renewal, enrich.registry, enrich.agency")
        .update();
    services.put(Registry.DOI, Reply.json(AGENCY));
    services.put(Registry.CROSSREF, Reply.json(Recorded.text("crossref.json")));
  }

  @AfterEach
  void stop() throws IOException {
    http.close();
    services.close();
  }

  @Test
  void aVersionWaitsForNobodyAndGetsItsWorkLater() {
    services.put(Registry.DOI, Reply.of(503));
    ItemIngested item = CitingItems.citing(Recorded.DOI);

    assertThat(arrive(item).citations().getFirst().work()).isNull();
    ask(Registry.DOI);
    renew();
    assertThat(sent).isEmpty();

    services.put(Registry.DOI, Reply.json(AGENCY));
    clock.advance(Duration.ofHours(1));
    ask(Registry.DOI);
    ask(Registry.CROSSREF);
    renew();

    assertThat(sent).hasSize(1);
    ItemEnriched again = (ItemEnriched) sent.getFirst().data();
    assertThat(again.item()).isEqualTo(item);
    assertThat(CitingItems.title(again)).startsWith("Ankommen in kleinen Städten");
    assertThat(sent.getFirst().traceparent()).isEqualTo("trace");
    clock.advance(Duration.ofDays(1));
    renew();
    assertThat(sent).hasSize(1);
  }

  @Test
  void whatIsKnownIsThereAtArrivalAndNobodyIsAskedTwice() {
    arrive(CitingItems.citing(Recorded.DOI));
    ask(Registry.DOI);
    ask(Registry.CROSSREF);
    int asked = services.asked.size();

    ItemEnriched second = arrive(CitingItems.citing(Recorded.DOI));
    arrive(CitingItems.citing(new Sought("doi", "10.5555/another")));
    clock.advance(Duration.ofMinutes(1));
    asking.ask(Registry.DOI);
    asking.ask(Registry.CROSSREF);

    assertThat(CitingItems.title(second)).startsWith("Ankommen");
    assertThat(services.asked).hasSize(asked + 1);
    assertThat(services.asked.getLast().uri()).isEqualTo("/crossref/10.5555/another");
  }

  @Test
  void theWorksOfOneItemAreGatheredInOneEvent() {
    services.put(Registry.DNB, Reply.of(200, "text/xml", Recorded.bytes("dnb.xml")));
    arrive(CitingItems.citing(Recorded.DOI, Recorded.BOOK));

    ask(Registry.DOI);
    ask(Registry.CROSSREF);
    ask(Registry.DNB);
    renew();

    assertThat(sent).hasSize(1);
    assertThat(((ItemEnriched) sent.getFirst().data()).citations())
        .extracting(Citation::work)
        .doesNotContainNull()
        .hasSize(2);
  }

  @Test
  void whoeverDiesBeforeTheEventIsWrittenLosesAndDoublesNothing() {
    arrive(CitingItems.citing(Recorded.DOI));
    ask(Registry.DOI);
    ask(Registry.CROSSREF);
    clock.advance(Asking.GATHER);
    broken = new IllegalStateException("killed");

    assertThatThrownBy(renewing::serve).isSameAs(broken);
    broken = null;
    renewing.serve();
    renewing.serve();

    assertThat(sent).hasSize(1);
  }

  @Test
  void whoeverDiesWhileAskingLeavesTheWorkToAnother() {
    arrive(CitingItems.citing(Recorded.DOI));
    transaction.executeWithoutResult(_ ->
        assertThat(tables.works().claim(Registry.DOI, clock.instant(), Duration.ofMinutes(5)))
            .isPresent());

    assertThat(asking.ask(Registry.DOI)).isFalse();
    clock.advance(Duration.ofMinutes(6));

    assertThat(asking.ask(Registry.DOI)).isTrue();
  }

  @Test
  void aRegistryThatWantsPeaceGetsItForAllWorks() {
    services.put(Registry.DOI, Reply.of(429).with("Retry-After", "120"));
    arrive(CitingItems.citing(Recorded.DOI, new Sought("doi", "10.5556/other")));

    assertThat(asking.ask(Registry.DOI)).isTrue();
    clock.advance(Duration.ofSeconds(119));
    assertThat(asking.ask(Registry.DOI)).isFalse();
    clock.advance(Duration.ofSeconds(2));
    assertThat(asking.ask(Registry.DOI)).isTrue();

    assertThat(services.asked).hasSize(2);
  }

  @Test
  void nobodyIsAskedFasterThanThePace() {
    arrive(CitingItems.citing(Recorded.DOI, new Sought("doi", "10.5556/other")));

    assertThat(asking.ask(Registry.DOI)).isTrue();
    assertThat(asking.ask(Registry.DOI)).isFalse();
    clock.advance(Registry.PACE);
    assertThat(asking.ask(Registry.DOI)).isTrue();
  }

  @Test
  void whatNobodyKnowsIsNotAskedForAgainThatDay() {
    services.put(Registry.DOI, Reply.json("[{\"DOI\":\"x\",\"status\":\"DOI does not exist\"}]"));
    arrive(CitingItems.citing(Recorded.DOI));
    ask(Registry.DOI);

    arrive(CitingItems.citing(Recorded.DOI));
    clock.advance(Duration.ofHours(23));
    assertThat(asking.ask(Registry.DOI)).isFalse();
    clock.advance(Duration.ofHours(2));
    assertThat(asking.ask(Registry.DOI)).isTrue();
    renew();
    assertThat(sent).isEmpty();
  }

  @Test
  void aNewerVersionTakesThePlaceAndAnOlderOneDoesNot() {
    Items builder = Items.item("Studie").body("doi " + Recorded.DOI.value());
    ItemIngested first = builder.build();
    ItemIngested second = builder.version(2).build();
    arrive(second);
    arrive(first);
    ask(Registry.DOI);
    ask(Registry.CROSSREF);
    renew();

    assertThat(sent).hasSize(1);
    assertThat(((ItemEnriched) sent.getFirst().data()).item().version()).isEqualTo(2);

    arrive(builder.version(3).body("").build());
    assertThat(jdbc.sql("select count(*) from enrich.item").query(Long.class).single()).isZero();
  }

  /// A version either reads the answer, or the answer finds the version: however both meet.
  @Test
  void noVersionMissesAnAnswerThatIsWrittenMeanwhile() {
    for (int round = 0; round < 40; round++) {
      Sought sought = new Sought("doi", "10." + (6_000 + round) + "/x");
      arrive(CitingItems.citing(sought));
      ask(Registry.DOI);
      sent.clear();
      ItemIngested late = CitingItems.citing(sought);
      ItemEnriched arrived;
      clock.advance(Duration.ofSeconds(1));
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var answered = CompletableFuture.runAsync(this::askCrossref, threads);
        var came = CompletableFuture.supplyAsync(() -> arrive(late), threads);
        answered.join();
        arrived = came.join();
      }
      renew();
      boolean told =
          sent.stream().anyMatch(event -> event.subject().equals(late.uri()) && known(event));
      assertThat(told || arrived.citations().getFirst().work() != null).isTrue();
    }
  }

  private static boolean known(Outgoing event) {
    return ((ItemEnriched) event.data()).citations().getFirst().work() != null;
  }

  /// A work that an arriving version holds is passed over, and asked for the next time.
  private void askCrossref() {
    await().pollInterval(Duration.ofMillis(1)).until(() -> asking.ask(Registry.CROSSREF));
  }

  private void ask(Registry registry) {
    clock.advance(Registry.PACE);
    assertThat(asking.ask(registry)).isTrue();
  }

  private void renew() {
    clock.advance(Asking.GATHER);
    renewing.serve();
  }

  private ItemEnriched arrive(ItemIngested item) {
    return transaction.execute(_ ->
        ledger
            .known(
                List.of(
                    new Works.Arrived(CitingItems.enriched(item), "trace", EventJson.write(item))))
            .getFirst());
  }

  private void append(String source, List<Outgoing> events) {
    if (broken != null) {
      throw broken;
    }
    assertThat(source).isEqualTo("/enrich");
    sent.addAll(events);
  }
}
