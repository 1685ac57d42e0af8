package de.faktenstrom.desk.item;

import de.faktenstrom.desk.DeskSettings;
import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.concern.Marking;
import de.faktenstrom.eventlog.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Items' part of [de.faktenstrom.desk.DeskModule].
@Configuration(proxyBeanMethods = false)
public class ItemModule {

  @Bean
  Board deskBoard(JdbcTemplate jdbc) {
    return new Board(jdbc);
  }

  @Bean
  Answers deskAnswers(JdbcTemplate jdbc, Clock clock) {
    return new Answers(jdbc, clock);
  }

  @Bean
  Desk desk(Workbench bench, TransactionTemplate transaction, DeskSettings settings, Clock clock) {
    return new Desk(bench, transaction, settings, clock);
  }

  @Bean
  Workbench deskWorkbench(
      JdbcTemplate jdbc, Marking marking, Answers answers, Outbox outbox, Audit audit) {
    return new Workbench(new Items(jdbc, marking), answers, outbox, audit);
  }

  @Bean
  Judging deskJudging(
      JdbcTemplate jdbc,
      Marking marking,
      Outbox outbox,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    Items items = new Items(jdbc, marking);
    return new Judging(items, new Describing(items, outbox, audit), transaction, clock);
  }

  @Bean
  Arrivals deskArrivals(
      JdbcTemplate jdbc, Marking marking, Outbox outbox, Audit audit, Clock clock) {
    return new Arrivals(new Items(jdbc, marking), new Resolving(jdbc), outbox, audit, clock);
  }

  @Bean
  Timers deskTimers(
      JdbcTemplate jdbc,
      Marking marking,
      Outbox outbox,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    return new Timers(new Items(jdbc, marking), outbox, audit, transaction, clock);
  }

  @Bean
  ArrivalsRoute deskArrivalsRoute(Arrivals arrivals) {
    return new ArrivalsRoute(arrivals);
  }

  @Bean
  TimersRoute deskTimersRoute(Timers timers) {
    return new TimersRoute(timers);
  }

  @Bean
  AnswersRoute deskAnswersRoute(Answers answers) {
    return new AnswersRoute(answers);
  }

  /// Planned releases, and those that should have gone out a second ago.
  @Bean
  Gauge deskTimersOverdue(Board board, Clock clock, MeterRegistry registry) {
    Gauge.builder("faktenstrom.timers.due", () -> board.planned())
        .tag("timer", "release")
        .register(registry);
    return Gauge.builder(
            "faktenstrom.timers.overdue",
            () -> board.due(clock.instant().minus(Duration.ofSeconds(1))))
        .tag("timer", "release")
        .register(registry);
  }
}
