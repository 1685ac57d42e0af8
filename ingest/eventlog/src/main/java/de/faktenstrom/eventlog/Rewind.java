package de.faktenstrom.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets a reader read its topic from the beginning again, for a projection that was dropped and is
/// built anew.
public final class Rewind {

  /// A reader that has ended is a member of its group until its session is over.
  private static final Duration PATIENCE = LogClients.SESSION.plusSeconds(5);

  private static final Duration ASK_EVERY = Duration.ofMillis(250);

  private final EventLogSettings settings;
  private final TransactionTemplate transaction;
  private final AppliedTable applied;

  /// For a command beside the program.
  public static Rewind in(DataSource database, String kafka) {
    return new Rewind(
        new EventLogSettings(kafka, "rewind"),
        new TransactionTemplate(new JdbcTransactionManager(database)),
        LogTables.in(database).applied());
  }

  private Rewind(EventLogSettings settings, TransactionTemplate transaction, AppliedTable applied) {
    this.settings = settings;
    this.transaction = transaction;
    this.applied = applied;
  }

  /// Forgets what the reader has applied; the next one of this name begins at the first record
  /// there is.
  ///
  /// @param drop takes away, in the same transaction, what the reader has made
  /// @throws IllegalStateException where it still runs after a while, in whichever process, or the
  ///   broker cannot say
  public void toTheBeginning(String reader, Runnable drop) {
    if (!isLeft(LogClients.groupOf(reader))) {
      throw new IllegalStateException(
          "The reader " + reader + " runs. Stop its role, or the program, and try again.");
    }
    transaction.executeWithoutResult(_ -> {
      drop.run();
      applied.rewind(reader);
    });
  }

  /// The broker tells nobody when a group is left, so it is asked until the last session must be
  /// over.
  private boolean isLeft(String group) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (Admin admin = LogClients.admin(settings)) {
      while (isRead(admin, group)) {
        if (System.nanoTime() > end) {
          return false;
        }
        Thread.sleep(ASK_EVERY);
      }
      return true;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker does not answer: " + Cause.of(e).text(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for the reader's end.", e);
    }
  }

  private static boolean isRead(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    try {
      ConsumerGroupDescription known =
          admin.describeConsumerGroups(List.of(group)).all().get().get(group);
      GroupState state = Objects.requireNonNull(known).groupState();
      return state != GroupState.EMPTY && state != GroupState.DEAD;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return false;
      }
      throw e;
    }
  }
}
