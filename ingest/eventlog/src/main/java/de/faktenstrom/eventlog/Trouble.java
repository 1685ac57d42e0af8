package de.faktenstrom.eventlog;

import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Tells a fault that will pass from one that the same event will meet again.
final class Trouble {

  private Trouble() {}

  static boolean willPass(Throwable failure) {
    return Cause.chain(failure).stream().anyMatch(Trouble::passes);
  }

  private static boolean passes(Throwable link) {
    return switch (link) {
      case TransientDataAccessException _ -> true;
      case RecoverableDataAccessException _ -> true;
      case DataAccessResourceFailureException _ -> true;
      case CannotCreateTransactionException _ -> true;
      case SQLTransientException _ -> true;
      case SQLRecoverableException _ -> true;
      case SQLNonTransientException _ -> false;
      case SQLException sql -> passes(sql.getSQLState());
      default -> false;
    };
  }

  /// Connection, transaction rolled back, insufficient resources (a full disk among them), lock not
  /// to be had, operator intervention, system error. The server always gives a state; without one
  /// it is the pool that speaks: the connection is closed.
  private static boolean passes(@Nullable String state) {
    return state == null
        || state.startsWith("08")
        || state.startsWith("40")
        || state.startsWith("53")
        || state.startsWith("55P")
        || state.startsWith("57")
        || state.startsWith("58");
  }
}
