package de.faktenstrom.webhooks;

import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;

/// Sends what was planned, as soon as it is committed; gives its places back if it is not.
final class AfterCommit implements TransactionSynchronization {

  private final Dispatcher dispatcher;
  private final Rows.Reserved reserved;
  private List<Job> jobs = List.of();

  AfterCommit(Dispatcher dispatcher, Rows.Reserved reserved) {
    this.dispatcher = dispatcher;
    this.reserved = reserved;
  }

  void jobs(List<Job> atOnce) {
    jobs = atOnce;
  }

  @Override
  public void afterCompletion(int status) {
    if (status == STATUS_COMMITTED) {
      dispatcher.handOver(jobs);
      dispatcher.signal();
    } else {
      reserved.places().values().stream().flatMap(Set::stream).forEach(dispatcher::forgo);
    }
  }
}
