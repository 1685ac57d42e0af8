package de.faktenstrom.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class CauseTest {

  @Test
  void namesTheInnermostExceptionAndOurOwnLine() {
    Cause cause = Cause.of(new IllegalStateException("outer", new ArithmeticException("inner")));

    assertThat(cause.error()).isEqualTo("java.lang.ArithmeticException");
    assertThat(cause.text()).isEqualTo("inner");
    assertThat(cause.at()).startsWith("de.faktenstrom.eventlog.CauseTest.");
  }

  @Test
  void keepsAddressesOfPeopleOut() {
    Cause cause = Cause.of(new RuntimeException("no mailbox for <anna.b+c@example.org>, sorry"));

    assertThat(cause.text()).isEqualTo("no mailbox for <[address]>, sorry");
  }

  @Test
  void leavesTheValuesOutThatTheDatabaseTells() {
    ServerErrorMessage server =
        new ServerErrorMessage(
            "SERROR\0C23505\0Mduplicate key value violates unique constraint \"reader_email\"\0"
                + "DKey (name)=(Anna Beispiel) already exists.\0\0");

    Cause cause = Cause.of(new RuntimeException(new PSQLException(server)));

    assertThat(cause.text())
        .isEqualTo(
            "SQLSTATE 23505: duplicate key value violates unique constraint \"reader_email\"");
  }

  @Test
  void isShortAndCanBeStored() {
    Cause cause = Cause.of(new RuntimeException("a\0".repeat(2_000)));

    assertThat(cause.text()).hasSize(1_000).doesNotContain("\0");
  }

  @Test
  void endsWhereCausesGoRound() {
    Exception first = new Exception("first");
    first.initCause(new Exception("second", first));

    assertThat(Cause.of(first).text()).isEqualTo("second");
  }
}
