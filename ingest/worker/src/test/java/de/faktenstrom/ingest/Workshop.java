package de.faktenstrom.ingest;

import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.net.GuardedImap;
import de.faktenstrom.testing.HandClock;
import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// The whole module on a real, empty database, without Camel: tests do what its timers would.
public final class Workshop implements AutoCloseable {

  public static final Instant START = Instant.parse("2026-03-10T08:00:00Z");

  private final Parts parts = new Parts();
  private AnnotationConfigApplicationContext context = started();
  private @Nullable AnnotationConfigApplicationContext second;

  private AnnotationConfigApplicationContext started() {
    AnnotationConfigApplicationContext fresh = new AnnotationConfigApplicationContext();
    fresh.registerBean(Parts.class, () -> parts);
    fresh.register(IngestModule.class);
    fresh.refresh();
    return fresh;
  }

  /// Ends the module and starts it anew on the same database; its beans are others then.
  public void restart() {
    context.close();
    context = started();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /// Of a second instance of the module on the same database.
  public <T> T other(Class<T> type) {
    if (second == null) {
      second = started();
    }
    return second.getBean(type);
  }

  public <T> List<T> beans(Class<T> type) {
    return List.copyOf(context.getBeansOfType(type).values());
  }

  public JdbcClient jdbc() {
    return parts.jdbc;
  }

  public HandClock clock() {
    return parts.clock;
  }

  public TableOutbox outbox() {
    return parts.outbox;
  }

  public Path root() {
    return parts.root;
  }

  public long count(String table) {
    return jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  /// Whether a transaction waits for what another one holds.
  public boolean waitingForLocks() {
    return jdbc()
        .sql(
            "select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
        .query(Boolean.class)
        .single();
  }

  /// Events in the outbox, in order.
  public List<Map<String, Object>> events() {
    return jdbc()
        .sql(
            "select subject, version, hash, trust, data->>'headline' as headline from public.outbox order by id")
        .query()
        .listOfRows();
  }

  @Override
  public void close() {
    context.close();
    if (second != null) {
      second.close();
    }
    if (parts.database instanceof AutoCloseable pool) {
      try {
        pool.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// The controllers of these types behind Spring MVC, with errors as problem details.
  public MockMvc http(Class<?>... controllers) {
    Object[] beans = Arrays.stream(controllers).map(this::bean).toArray();
    return MockMvcBuilders.standaloneSetup(beans).setControllerAdvice(new ProblemAdvice()).build();
  }

  /// What Spring Boot does where `spring.mvc.problemdetails` is on.
  @ControllerAdvice
  private static final class ProblemAdvice extends ResponseEntityExceptionHandler {}

  /// What deploy/app gives the module.
  @Configuration(proxyBeanMethods = false)
  static class Parts {
    private final DataSource database = Infrastructure.database();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final HandClock clock = new HandClock(START);
    private final Path root;
    private final TableOutbox outbox;

    Parts() {
      try {
        root = Files.createTempDirectory("ingest-root");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Schema.migrate(database, "ingest");
      outbox = new TableOutbox(jdbc);
    }

    @Bean
    JdbcClient jdbcClient() {
      return jdbc;
    }

    @Bean
    HandClock clock() {
      return clock;
    }

    @Bean
    TableOutbox outbox() {
      return outbox;
    }

    @Bean
    TransactionTemplate transactionTemplate() {
      return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @Bean
    MeterRegistry meterRegistry() {
      return new SimpleMeterRegistry();
    }

    @Bean
    AddressPolicy addressPolicy() {
      return AddressPolicy.opening(List.of("127.0.0.0/8", "::1"));
    }

    @Bean
    TableAccounts tableAccounts() {
      return new TableAccounts(
          Map.of("127.0.0.1", new TableAccounts.Account("testuser", "testpassword")));
    }

    @Bean
    MailAccounts mailAccounts() {
      return new MailAccounts(Map.of("localhost", new GuardedImap.Login("redaktion", "geheim")));
    }

    @Bean
    IngestSettings ingestSettings() {
      return new IngestSettings(
          URI.create("https://faktenstrom.example"), "redaktion@faktenstrom.example", root);
    }
  }
}
