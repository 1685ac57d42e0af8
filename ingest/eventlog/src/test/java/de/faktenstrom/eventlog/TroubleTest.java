package de.faktenstrom.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class TroubleTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "55P03", "57P01", "58030"})
  void willPassWhereTheDatabaseIsInTrouble(String state) {
    assertThat(Trouble.willPass(new TransactionSystemException("x", sql(state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22021", "42P01", "25P02"})
  void staysWhereTheEventOrTheCodeIsWrong(String state) {
    assertThat(Trouble.willPass(new RuntimeException(sql(state)))).isFalse();
  }

  @Test
  void willPassBySpringsOwnWord() {
    assertThat(Trouble.willPass(new CannotCreateTransactionException("pool"))).isTrue();
    assertThat(Trouble.willPass(new RuntimeException(new CannotAcquireLockException("l"))))
        .isTrue();
    assertThat(Trouble.willPass(new SQLTransientConnectionException("pool is empty"))).isTrue();
    assertThat(Trouble.willPass(new SQLException("Connection is closed"))).isTrue();
  }

  @Test
  void staysForEverythingElse() {
    assertThat(Trouble.willPass(new DuplicateKeyException("twice"))).isFalse();
    assertThat(Trouble.willPass(new StackOverflowError())).isFalse();
    assertThat(Trouble.willPass(new SQLFeatureNotSupportedException("never"))).isFalse();
  }

  private static SQLException sql(String state) {
    return new SQLException("x", state);
  }
}
