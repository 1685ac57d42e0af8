package de.faktenstrom.eventlog;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets a reader read its topic from the beginning again, for a projection that was dropped and is
/// built anew.
public final class Rewind {

  private final EventLogSettings settings;
  private final TransactionTemplate transaction;
  private final AppliedTable applied;

  Rewind(EventLogSettings settings, TransactionTemplate transaction, AppliedTable applied) {
    this.settings = settings;
    this.transaction = transaction;
    this.applied = applied;
  }

  /// Forgets what the reader has applied; the next one of this name begins at the first record
  /// there is.
  ///
  /// @throws IllegalStateException where it runs, in whichever process, or the broker cannot say
  public void toTheBeginning(String reader) {
    if (isRead(reader)) {
      throw new IllegalStateException(
          "The reader "
              + reader
              + " runs or ended less than ten seconds ago. Stop its role and try again.");
    }
    transaction.executeWithoutResult(_ -> applied.rewind(reader));
  }

  private boolean isRead(String reader) {
    String group = LogClients.groupOf(reader);
    try (Admin admin = LogClients.admin(settings)) {
      ConsumerGroupDescription known =
          admin.describeConsumerGroups(List.of(group)).all().get().get(group);
      GroupState state = Objects.requireNonNull(known).groupState();
      return state != GroupState.EMPTY && state != GroupState.DEAD;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return false;
      }
      throw new IllegalStateException("The broker does not answer: " + Cause.of(e).text(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
