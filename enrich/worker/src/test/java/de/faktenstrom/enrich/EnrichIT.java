package de.faktenstrom.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.ItemRelated;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.indexing.Training;
import de.faktenstrom.enrich.resolve.ResolveSettings;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.EventLogModule;
import de.faktenstrom.eventlog.EventLogSettings;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.events.ItemIngested;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// From the log to the log, on the real broker and database.
class EnrichIT {

  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext();
  @TempDir private Path folder = Path.of("");
  @TempDir private Path model = Path.of("");
  private final CamelContext camel = new DefaultCamelContext();
  private final List<Event> enriched = new CopyOnWriteArrayList<>();
  private final List<Event> related = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws Exception {
    DataSource database = Infrastructure.database();
    Schema.migrate(database, "eventlog", "enrich");
    spring.registerBean(DataSource.class, () -> database);
    spring.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
    spring.registerBean(Clock.class, Clock::systemUTC);
    spring.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    spring.registerBean(
        EventLogSettings.class, () -> new EventLogSettings(Infrastructure.kafka(), "enrich-test"));
    spring.registerBean(AddressPolicy.class, AddressPolicy::publicOnly);
    spring.registerBean(ResolveSettings.class, ResolveSettings::off);
    spring.registerBean(EnrichSettings.class, () -> new EnrichSettings(folder, model));
    spring.register(EventLogModule.class, EnrichModule.class);
    spring.refresh();
    camel.addComponent("eventlog", (Component) spring.getBean("eventlog"));
    for (RoutesBuilder route : spring.getBeansOfType(RoutesBuilder.class).values()) {
      camel.addRoutes(route);
    }
    camel.addRoutes(listener());
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
    spring.close();
  }

  @Test
  void enrichesEachVersionOnceInOrderUnderTheTraceOfItsCause() {
    ItemIngested first = Items.item("Kopftuch im Unterricht").build();
    List<ItemIngested> others =
        IntStream.range(0, 300).mapToObj(i -> Items.item("Asylanträge " + i).build()).toList();
    String trace = Trace.start();

    append(trace, List.of(first, again(first)));
    append(trace, others);

    await().atMost(Duration.ofSeconds(60)).until(() -> ours(first, others).size() >= 302);
    assertThat(of(first)).extracting(event -> read(event).item().version()).containsExactly(1, 2);
    assertThat(of(first))
        .extracting(event -> Trace.id(event.traceparent()))
        .containsOnly(Trace.id(trace));
    assertThat(of(first)).extracting(Event::source).containsOnly("/enrich");
    assertThat(read(of(first).getFirst()).topics()).extracting(Topic::slug).contains("kopftuch");
    assertThat(ours(first, others)).hasSize(302);
  }

  @Test
  void saysWhichItemsTellTheSameInEitherLanguageAndWhichAreRelated() {
    ItemIngested first =
        release("Im Juni 2025 wurden 11.234 Asylanträge gestellt", "11.234", "3.456");
    ItemIngested reprint = release("Weniger Asylanträge: 11.234 im Juni", "11.234", "3.456");
    ItemIngested july =
        release("Im Juni 2025 wurden 10.987 Asylanträge gestellt", "10.987", "3.111");

    append(Trace.start(), List.of(first));
    await().atMost(Duration.ofSeconds(60)).until(() -> !said(first).isEmpty());
    append(Trace.start(), List.of(reprint, july));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !said(reprint).isEmpty() && !said(july).isEmpty());
    assertThat(said(reprint).getFirst().same())
        .extracting(ItemRelated.Same::uri)
        .containsExactly(first.uri());
    assertThat(said(july).getFirst().same()).isEmpty();
    assertThat(said(july).getFirst().related())
        .extracting(ItemRelated.Near::uri)
        .contains(first.uri(), reprint.uri());
  }

  private static ItemIngested release(String headline, String all, String syria) {
    String body =
        """
        <p>Das Bundesamt hat insgesamt %s Asylanträge entgegengenommen. Die meisten Menschen kamen \
        aus Syrien (%s). Verglichen mit dem Vorjahr ist das ein deutlicher Rückgang, teilte die \
        Behörde in Nürnberg mit.</p>\
        """
            .formatted(all, syria);
    return Items.item(headline).body(body).language("de").build();
  }

  private List<ItemRelated> said(ItemIngested item) {
    return related.stream()
        .filter(event -> event.subject().equals(item.uri()))
        .map(event -> EventJson.read(event, ItemRelated.class))
        .toList();
  }

  @Test
  void tagsWithAModelFromWhenItIsThere() throws Exception {
    ItemIngested before = Items.item("Vermieter und Nebenkosten").build();
    ItemIngested after = Items.item("Vermieter und Nebenkosten im Altbau").build();

    append(Trace.start(), List.of(before));
    await().atMost(Duration.ofSeconds(60)).until(() -> of(before).size() == 1);
    Training.train(Vocabulary.migration(), Indexed.own(300), model, false, _ -> {});
    append(Trace.start(), List.of(after));
    await().atMost(Duration.ofSeconds(60)).until(() -> of(after).size() == 1);

    assertThat(read(of(before).getFirst()).topics())
        .extracting(Topic::slug)
        .doesNotContain(Indexed.HOUSING);
    assertThat(read(of(after).getFirst()).topics())
        .filteredOn(topic -> topic.slug().equals(Indexed.HOUSING))
        .singleElement()
        .satisfies(topic -> {
          assertThat(topic.nearest()).isNotEmpty();
          assertThat(topic.score()).isBetween(0.3, 1.0);
        });
  }

  private void append(String trace, List<ItemIngested> items) {
    List<Outgoing> outgoing =
        items.stream()
            .map(item ->
                new Outgoing(ItemIngested.TOPIC, ItemIngested.TYPE, item.uri(), item, trace))
            .toList();
    new TransactionTemplate(spring.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> spring.getBean(Outbox.class).append("/ingest", outgoing));
  }

  private static ItemIngested again(ItemIngested item) {
    return new ItemIngested(
        item.uri(),
        2,
        item.externalId(),
        item.kind(),
        item.headline(),
        item.teaser(),
        item.body(),
        item.language(),
        item.link(),
        item.authors(),
        item.keywords(),
        item.published(),
        item.updated(),
        item.embargo(),
        item.source(),
        item.ingested(),
        "other",
        null,
        List.of());
  }

  private List<Event> of(ItemIngested item) {
    return enriched.stream().filter(event -> event.subject().equals(item.uri())).toList();
  }

  private List<Event> ours(ItemIngested first, List<ItemIngested> others) {
    Set<String> uris = others.stream().map(ItemIngested::uri).collect(Collectors.toSet());
    uris.add(first.uri());
    return enriched.stream().filter(event -> uris.contains(event.subject())).toList();
  }

  private static ItemEnriched read(Event event) {
    return EventJson.read(event, ItemEnriched.class);
  }

  private RouteBuilder listener() {
    return new RouteBuilder() {
      @Override
      @SuppressWarnings("unchecked")
      public void configure() {
        from("eventlog:faktenstrom.enriched?reader=desk")
            .process(exchange -> enriched.addAll(exchange.getMessage().getBody(List.class)));
        from("eventlog:faktenstrom.related?reader=desk-related")
            .process(exchange -> related.addAll(exchange.getMessage().getBody(List.class)));
      }
    };
  }
}
