package de.faktenstrom.webhooks;

import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;

/// Sends what was planned, as soon as it is committed; gives its places back if it is not.
final class AfterCommit implements TransactionSynchronization {

  private final Dispatcher dispatcher;
  private final Rows.Reserved reserved;
  private Rows.Planned planned = new Rows.Planned(List.of(), false);

  AfterCommit(Dispatcher dispatcher, Rows.Reserved reserved) {
    this.dispatcher = dispatcher;
    this.reserved = reserved;
  }

  void then(Rows.Planned planned) {
    this.planned = planned;
  }

  @Override
  public void afterCompletion(int status) {
    if (status == STATUS_COMMITTED) {
      dispatcher.handOver(planned.atOnce());
      if (planned.queued()) {
        dispatcher.signal();
      }
    } else {
      reserved.places().values().stream().flatMap(Set::stream).forEach(dispatcher::forgo);
    }
  }
}
