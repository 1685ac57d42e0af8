package de.faktenstrom.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.publish.events.Announcement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps what was appended by transactions that were committed.
public final class RememberingOutbox implements Outbox {

  private final List<Outgoing> events = new CopyOnWriteArrayList<>();

  @Override
  public void append(String source, List<Outgoing> appended) {
    assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
    assertThat(appended)
        .allSatisfy(event -> assertThat(EventJson.write(event.data())).isNotEmpty());
    List<Outgoing> batch = List.copyOf(appended);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            events.addAll(batch);
          }
        });
  }

  public List<Outgoing> events() {
    return events;
  }

  public List<Announcement> announcements() {
    return events.stream()
        .map(Outgoing::data)
        .filter(Announcement.class::isInstance)
        .map(Announcement.class::cast)
        .toList();
  }
}
