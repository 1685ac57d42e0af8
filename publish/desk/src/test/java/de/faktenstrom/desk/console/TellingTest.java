package de.faktenstrom.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.audit.Deed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class TellingTest {

  private static final UUID ROSA = UUID.fromString("01a20501-0000-7000-8000-0000000000e1");

  @Test
  void namesAnExpertAsLongAsThereIsOne() {
    assertThat(told("expert-consent", ROSA + " email 2028-11-27", Locale.GERMAN))
        .isEqualTo("Rosa Beispiel, E-Mail, bis 27.11.2028");
    assertThat(told("expert-contact", UUID.randomUUID() + " phone", Locale.ENGLISH))
        .isEqualTo("(deleted person), Telephone");
  }

  private static String told(String action, String detail, Locale language) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages.desk");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    var clock = new WallClock(Clock.systemUTC(), ZoneId.of("Europe/Berlin"), language);
    return new Telling(
            messages,
            clock,
            (deed, _) -> deed.detail(),
            id -> id.equals(ROSA) ? Optional.of("Rosa Beispiel") : Optional.empty())
        .detail(new Deed("ada", action, null, null, detail));
  }

  @Test
  void namesRolesInTheReadersLanguage() {
    assertThat(told("account-roles", "bea: editor,chief", Locale.GERMAN))
        .isEqualTo("bea: Redaktion, Leitung");
    assertThat(told("account-create", "bea: editor", Locale.ENGLISH)).isEqualTo("bea: Editor");
  }

  @Test
  void tellsOfATablesStateInTheReadersLanguage() {
    String accepted =
        """
        {"table": "12531-0043", "title": "Kreise", "state": 2, "became": 3, "reason": "geprüft"}
        """;
    String refused =
        """
        {"table": "12531-0043", "title": "Kreise", "state": 2, "reason": "halb"}
        """;

    assertThat(told("table-accept", accepted, Locale.GERMAN))
        .isEqualTo("Tabelle 12531-0043 „Kreise“, Datenstand 2 → 3; geprüft");
    assertThat(told("table-refuse", refused, Locale.ENGLISH))
        .isEqualTo("Table 12531-0043 “Kreise”, state 2; halb");
  }

  @Test
  void leavesWhatItDoesNotKnowAsItIs() {
    assertThat(told("account-roles", "bea: sub-editor", Locale.GERMAN))
        .isEqualTo("bea: sub-editor");
    assertThat(told("account-reset", "bea", Locale.GERMAN)).isEqualTo("bea");
  }
}
