package de.faktenstrom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.net.GuardedImap;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "PORT          | x                        | must be a number and is x",
        "PORT          | 70000                    | must lie between 1 and 65534",
        "PUBLIC_URL    | fakten.example           | begins with http:// or https://",
        "PUBLIC_URL    | ftp://fakten.example     | begins with http:// or https://",
        "PUBLIC_URL    | https://a:geheim@b       | must have no login",
        "KAFKA         | broker                   | must be host:port",
        "KAFKA         | a:1,b                    | must be host:port",
        "DATABASE      | postgres://u:geheim@/x   | must look like postgres://",
        "ROLES         | desk,printer             | names \"printer\"; the roles are ingest",
        "SMTP          | smtp://u:ge heim@h:25    | must look like smtp://",
        "SMTP          | http://u:geheim@h        | must look like smtp://",
        "ADMIN_TOKEN   | geheim geheim            | without spaces",
        "ALLOW_TARGETS | 10.0.0.0/99              | '10.0.0.0/99' needs a prefix length",
      })
  void saysInOneSentenceWhatIsWrong(String name, String value, String sentence) {
    var environment = new Environment(Map.of("FAKTENSTROM_" + name, value));

    assertThatThrownBy(() -> environment.settings(null, null, false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("heim")
        .hasNoCause();
  }

  @Test
  void knowsOneFormatOfTheLog() {
    assertThat(new Environment(Map.of()).logsForMachines()).isFalse();
    assertThat(new Environment(Map.of("FAKTENSTROM_LOG", "ecs")).logsForMachines()).isTrue();
    assertThatThrownBy(() -> new Environment(Map.of("FAKTENSTROM_LOG", "xml")).logsForMachines())
        .hasMessage("FAKTENSTROM_LOG must be ecs or left out and is xml.");
  }

  @Test
  void knowsWhereTheModelIs() {
    assertThat(new Environment(Map.of()).model()).isNull();
    assertThat(new Environment(Map.of("FAKTENSTROM_MODEL", " /data/model ")).model())
        .isEqualTo(Path.of("/data/model"));
  }

  @Test
  void readsLoginsOfMailServersAndRepeatsNone() {
    String logins = "redaktion%40office.example:ge%3Aheim@Mail.example, amt:x@imap.amt.example";

    var accounts =
        new Environment(Map.of("FAKTENSTROM_MAIL_ACCOUNTS", logins)).mailAccounts().byHost();

    assertThat(accounts).containsOnlyKeys("mail.example", "imap.amt.example");
    assertThat(accounts.get("mail.example"))
        .isEqualTo(new GuardedImap.Login("redaktion@office.example", "ge:heim"));
    assertThat(accounts.toString()).doesNotContain("heim");
    assertThatThrownBy(
            () -> new Environment(Map.of("FAKTENSTROM_MAIL_ACCOUNTS", "geheim")).mailAccounts())
        .hasMessageStartingWith("FAKTENSTROM_MAIL_ACCOUNTS must look like")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void showsNoSecretOfItsSettings() {
    var environment =
        new Environment(
            Map.of(
                "FAKTENSTROM_DATABASE", "postgres://u:geheim@db/fs",
                "FAKTENSTROM_SMTP", "smtp://u:geheim@mail",
                "FAKTENSTROM_SECRET", "geheim",
                "FAKTENSTROM_ADMIN_TOKEN", "geheim"));

    var settings = environment.settings(null, null, false);

    assertThat(settings.toString()).doesNotContain("geheim");
  }
}
