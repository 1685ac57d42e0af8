package de.faktenstrom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {

  @Test
  void findsTheSentenceThatWasMeantForAPerson() {
    var failure = new IllegalStateException("bean", new StartRefused("The secret is gone."));

    assertThat(Trouble.sentence(failure)).isEqualTo("The secret is gone.");
  }

  @Test
  void knowsAFullDiskAMissingRightAndATakenPort() {
    assertThat(Trouble.sentence(wrapped(new IOException("x: No space left on device"))))
        .isEqualTo("The disk is full; make room and start again.");
    assertThat(Trouble.sentence(wrapped(new SQLException("could not extend", "53100"))))
        .isEqualTo("The disk is full; make room and start again.");
    assertThat(Trouble.sentence(wrapped(new SQLException("permission denied for x", "42501"))))
        .contains("lacks a right (permission denied for x)");
    assertThat(Trouble.sentence(wrapped(new BindException("0.0.0.0:80"))))
        .startsWith("A port is taken by another program (0.0.0.0:80)");
  }

  @Test
  void saysTheInnermostCauseOfAnythingElseInOneLine() {
    String sentence = Trouble.sentence(wrapped(new IOException("no\nsuch thing")));

    assertThat(sentence).isEqualTo("The program cannot go on (no).");
    assertThat(Trouble.reason(wrapped(new AccessDeniedException("/data"))))
        .isEqualTo("no permission for /data");
  }

  @Test
  void keepsTheWholeCauseInTheHomeWithoutPasswords(@TempDir Path home) throws IOException {
    var failure =
        wrapped(new IOException("postgres://u:geheim@h/db jdbc:x?password=geheim&user=u"));

    Path file = FailureLog.keep(home, failure).orElseThrow();

    assertThat(Trouble.sentence(failure)).doesNotContain("geheim");
    assertThat(Files.readString(file))
        .contains("Caused by: java.io.IOException", "TroubleTest", "user=u")
        .doesNotContain("geheim");
  }

  @Test
  void keepsNothingWhereTheSentenceSaysAll(@TempDir Path home) {
    assertThat(FailureLog.keep(home, new StartRefused("All is said."))).isEmpty();
    assertThat(FailureLog.keep(home, new Home.Taken(home))).isEmpty();
    assertThat(FailureLog.keep(home.resolve("missing"), new IOException("x"))).isEmpty();
  }

  private static RuntimeException wrapped(Exception cause) {
    return new IllegalStateException("outer", cause);
  }
}
