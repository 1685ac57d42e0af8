package de.faktenstrom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.faktenstrom.app.RunningConsole.button;
import static de.faktenstrom.app.RunningConsole.heading;
import static de.faktenstrom.app.RunningConsole.logIn;
import static de.faktenstrom.app.RunningConsole.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.faktenstrom.desk.Role;
import de.faktenstrom.desk.console.account.Accounts;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console in a real browser, on the whole program: who gets in, and what becomes of a session.
class ConsoleAccessIT {

  @TempDir private static Path home;
  private static RunningConsole console;
  private Page page;

  @BeforeAll
  static void starts() throws Exception {
    console = RunningConsole.start(home);
  }

  @BeforeEach
  void opensAPage() {
    page = console.page();
  }

  @AfterEach
  void closesThePage() {
    page.context().close();
  }

  @AfterAll
  static void stops() {
    if (console != null) {
      console.close();
    }
  }

  @Test
  void takesTheOneTimeLinkOnlyOnce() {
    Page other = console.stranger();

    var answer = other.navigate(console.base() + console.firstLink());

    assertThat(answer.status()).isEqualTo(410);
    assertThat(other.getByText("schon benutzt oder ist abgelaufen")).isVisible();
    other.context().close();
  }

  @Test
  void sendsStrangersToTheLoginAndLetsInByPassword() {
    Page other = console.stranger();
    other.navigate(console.base() + "/desk");
    other.getByLabel("Name").fill("redaktion");
    other.getByLabel("Passwort").fill("falsch");
    button(other, "Anmelden");
    assertThat(other.getByText("Name oder Passwort stimmen nicht")).isVisible();
    shot(other, "03-login");

    logIn(other, "redaktion");

    assertThat(heading(other, "Eingang")).isVisible();
    other.context().close();
  }

  @Test
  void speaksEnglishOnRequestAndRemembersIt() {
    page.navigate(console.base() + "/desk?lang=en");

    page.navigate(console.base() + "/desk/deliveries");

    assertThat(heading(page, "Deliveries")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.navigate(console.base() + "/desk/accounts?lang=de");
    shot(page, "16-accounts");
  }

  @Test
  void saysWhereTheLoginPageWasOpenForTooLong() {
    Page other = console.stranger();
    other.navigate(console.base() + "/desk/anmelden");
    other.context().clearCookies();

    logIn(other, "redaktion");

    assertThat(other.getByText("Die Seite war zu lange offen.")).isVisible();
    logIn(other, "redaktion");
    assertThat(heading(other, "Eingang")).isVisible();
    other.context().close();
  }

  @Test
  void keepsWhatWasTypedWhenTheSessionEnds() {
    UUID id = console.open(page, "Lange getippt");
    page.navigate(page.url() + "/edit");
    page.getByLabel("Überschrift").fill("Lange <b>getippt</b>");
    page.getByLabel("Text").fill("<p>Zwei Absätze</p>\n<p>mit Mühe</p>");
    page.context().clearCookies();
    button(page, "Fassung speichern");
    assertThat(heading(page, "Ihre Sitzung war abgelaufen")).isVisible();
    shot(page, "18-expired");

    page.getByText("Zurück zum Formular").click();
    logIn(page, "redaktion");

    assertThat(page.getByText("Ihre Eingabe ist wieder da")).isVisible();
    assertThat(page.getByLabel("Überschrift")).hasValue("Lange <b>getippt</b>");
    assertThat(page.getByLabel("Text")).hasValue("<p>Zwei Absätze</p>\n<p>mit Mühe</p>");
    button(page, "Fassung speichern");
    page.waitForURL(Pattern.compile(".*/desk/items/" + id));
    assertThat(heading(page, "Lange <b>getippt</b>")).isVisible();
  }

  @Test
  void keepsTheReleaseDialogOpenWhenTheSessionEnds() {
    console.open(page, "Sitzung endet im Dialog");
    page.locator("#release").click();
    page.getByLabel("Mitgelesen von").fill("Lea");
    page.context().clearCookies();
    page.getByLabel("Zu einer Zeit").check();
    page.locator("#dialog #at").fill("2027-07-01T10:00");
    button(page, "Freigeben");
    page.getByText("Zurück zum Formular").click();

    logIn(page, "redaktion");

    assertThat(page.getByLabel("Mitgelesen von")).hasValue("Lea");
    assertThat(page.getByText("Geht 01.07.2027, 10:00 MESZ an")).isVisible();
  }

  @Test
  void letsReadersReadAndNothingElse() {
    UUID id = console.arrives("Nur zum Lesen");
    Page reader = console.page(of("leserin", Role.READER));

    for (String path :
        new String[] {
          "/items/" + id + "/release",
          "/items/" + id + "/correct",
          "/items/" + id + "/withdraw",
          "/dead-letters",
          "/accounts"
        }) {
      assertThat(reader.navigate(console.base() + "/desk" + path).status()).as(path).isEqualTo(403);
      assertThat(heading(reader, "Dazu fehlt die Berechtigung")).isVisible();
    }
    assertThat(reader.navigate(console.base() + "/desk/items/" + id).status()).isEqualTo(200);
    assertThat(reader.locator(".actions")).hasCount(0);
    reader.context().close();
  }

  @Test
  void keepsAccountsToAdmins() {
    Page chief = console.page(of("leitung", Role.CHIEF));

    assertThat(chief.navigate(console.base() + "/desk/dead-letters").status()).isEqualTo(200);
    assertThat(chief.getByText("Alle Stufen haben alles verarbeitet.")).isVisible();
    assertThat(chief.navigate(console.base() + "/desk/accounts").status()).isEqualTo(403);
    chief.context().close();
  }

  private static String of(String login, Role role) {
    String link =
        console
            .context()
            .getBean(Accounts.class)
            .create(login, login, Set.of(role), "redaktion")
            .orElseThrow();
    return logIn(console.browser(), console.base() + link);
  }

  @Test
  void saysInItsOwnWordsThatAPageIsMissing() {
    var desk = page.navigate(console.base() + "/desk/gibt-es-nicht");

    assertThat(desk.status()).isEqualTo(404);
    assertThat(heading(page, "Diese Seite gibt es nicht")).isVisible();
    var open = page.navigate(console.base() + "/gibt-es-nicht");
    assertThat(open.status()).isEqualTo(404);
    assertThat(heading(page, "Diese Seite gibt es nicht")).isVisible();
    assertThat(page.getByText("Zu den neuesten Beiträgen")).isVisible();
  }
}
