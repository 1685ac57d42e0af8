package de.faktenstrom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import de.faktenstrom.desk.console.account.Accounts;
import de.faktenstrom.testing.Infrastructure;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console in a real browser, on the whole program.
class ConsoleIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final String PASSWORD = "ein kurzer Satz für morgens";
  private static final Pattern ITEM = Pattern.compile(".*/desk/items/[0-9a-f-]{36}$");

  @TempDir private static Path home;
  private static RunningProgram program;
  private static Playwright playwright;
  private static Browser browser;
  private static String base;
  private static String session;
  private static String firstLink;
  private Page page;

  @BeforeAll
  static void startsTheProgramAndLogsInByTheOneTimeLink() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no chromium at " + CHROMIUM);
    int port = FreePorts.pair();
    base = "http://localhost:" + port;
    program =
        RunningProgram.start(settings(port), new PrintStream(OutputStream.nullOutputStream()));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-sync")));
    // Generous: a busy machine is slow, not wrong.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    session = firstLogin();
  }

  private static ProgramSettings settings(int port) {
    return new ProgramSettings(
        home,
        port,
        URI.create("http://localhost:" + port),
        Infrastructure.kafka(),
        Infrastructure.databaseUrl(),
        Set.of(Role.DESK, Role.FEEDS),
        null,
        null,
        null,
        List.of(),
        false);
  }

  private static String firstLogin() {
    firstLink = program.context().getBean(Accounts.class).firstLoginPath().orElseThrow();
    Page page = browser.newPage(size(1280, 800));
    page.navigate(base + firstLink);
    shot(page, "01-once");
    button(page, "Jetzt anmelden");
    page.getByLabel("Neues Passwort", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    page.getByLabel("Neues Passwort, noch einmal").fill(PASSWORD);
    shot(page, "02-password");
    button(page, "Passwort setzen");
    assertThat(page.getByText("Das Passwort ist gesetzt.")).isVisible();
    return page.context().storageState();
  }

  @BeforeEach
  void opensAPage() {
    page = context().newPage();
    page.setDefaultTimeout(30_000);
  }

  private static BrowserContext context() {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(1400, 900)
            .setLocale("de-DE")
            .setStorageState(session));
  }

  @AfterEach
  void closesThePage() {
    page.context().close();
  }

  @AfterAll
  static void stops() {
    if (playwright != null) {
      playwright.close();
    }
    if (program != null) {
      program.close();
    }
  }

  @Test
  void takesTheOneTimeLinkOnlyOnce() {
    Page other = browser.newPage();

    var answer = other.navigate(base + firstLink);

    assertThat(answer.status()).isEqualTo(410);
    assertThat(other.getByText("schon benutzt oder ist abgelaufen")).isVisible();
    other.context().close();
  }

  @Test
  void sendsStrangersToTheLoginAndLetsInByPassword() {
    Page other = browser.newPage(size(1280, 800));
    other.navigate(base + "/desk");
    other.getByLabel("Name").fill("redaktion");
    other.getByLabel("Passwort").fill("falsch");
    button(other, "Anmelden");
    assertThat(other.getByText("Name oder Passwort stimmen nicht")).isVisible();
    shot(other, "03-login");

    other.getByLabel("Name").fill("redaktion");
    other.getByLabel("Passwort").fill(PASSWORD);
    button(other, "Anmelden");

    assertThat(heading(other, "Eingang")).isVisible();
    other.context().close();
  }

  @Test
  void showsWhatArrivesWithoutReloading() {
    page.navigate(base + "/desk");

    arrives("Schutzquote in den Ländern, neu berechnet");

    assertThat(page.getByText("Schutzquote in den Ländern, neu berechnet")).isVisible();
    shot(page, "04-inbox");
  }

  @Test
  void releasesByKeyboardAlone() {
    arrives("Zuwanderung 2024: Zahlen nach Herkunft");
    page.navigate(base + "/desk");
    assertThat(page.getByText("Zuwanderung 2024: Zahlen nach Herkunft")).isVisible();
    page.keyboard().press("/");
    page.keyboard().type("nach Herkunft");
    assertThat(page.locator(".rows .row")).hasCount(1);
    page.keyboard().press("Escape");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    page.waitForURL(ITEM);
    shot(page, "05-item");
    page.keyboard().press("f");
    assertThat(page.getByText("Geht jetzt an")).isVisible();
    shot(page, "06-release");

    button(page, "Freigeben");

    assertThat(page.getByText("Freigegeben.")).isVisible();
    assertThat(page.getByText("1 von 1 informiert")).isVisible();
    shot(page, "07-released");
  }

  @Test
  void asksWhichOfTwoInstantsIsMeant() {
    open("Sperrfrist in der doppelten Stunde");
    page.locator("#release").click();
    page.getByLabel("Zu einer Zeit").check();
    page.locator("#dialog #at").fill("2027-10-31T02:30");
    assertThat(page.getByText("Diese Uhrzeit gibt es zweimal")).isVisible();
    shot(page, "08-twice");
    page.locator("#dialog [name=instant]").nth(1).check();

    button(page, "Freigeben");

    assertThat(page.getByText("Eingeplant.")).isVisible();
    assertThat(page.locator("time[datetime='2027-10-31T01:30:00Z']").first()).isVisible();
    shot(page, "09-planned");
  }

  @Test
  void correctsAndShowsWhatChanged() {
    open("Mehr Einbürgerungen als im Vorjahr");
    release();
    page.getByRole(AriaRole.LINK, named("Korrigieren")).click();
    page.getByLabel("Text").fill("<p>Ende 2024 lebten in Köln 39.954 Schutzsuchende.</p>");
    page.getByLabel("schwer").check();
    page.getByLabel("Kurzer Hinweis").fill("Zahl für Köln berichtigt");
    page.getByLabel("Hinweis für Leserinnen und Leser").fill("Richtig sind 39.954.");
    shot(page, "10-correct");
    button(page, "Korrektur veröffentlichen");
    assertThat(page.getByText("Korrektur ist gespeichert.")).isVisible();

    button(page, "Zeigen");

    assertThat(page.locator("ins")).containsText("39.954");
    assertThat(page.locator("del")).containsText("39.945");
    shot(page, "11-difference");
  }

  @Test
  void withdrawsOnlyWithTheTypedWord() {
    open("Ein Beitrag, der zurück muss");
    release();
    page.getByRole(AriaRole.LINK, named("Zurücknehmen")).click();
    page.getByLabel("Grund").fill("Quelle hat widerrufen");
    page.getByLabel("Hinweis für Leserinnen und Leser").fill("Die Quelle hat widerrufen.");
    page.getByLabel("Zur Bestätigung").fill("nein");
    button(page, "Endgültig zurücknehmen");
    assertThat(page.locator(".wrong")).containsText("zurücknehmen");
    shot(page, "12-withdraw");
    page.getByLabel("Zur Bestätigung").fill("zurücknehmen");

    button(page, "Endgültig zurücknehmen");

    assertThat(page.getByText("Hier ist nichts mehr zu tun.")).isVisible();
    shot(page, "13-withdrawn");
  }

  @Test
  void saysWhenSomebodyElseActedFirst() {
    open("Zwei Redaktionen, ein Beitrag");
    page.locator("#release").click();
    assertThat(page.getByText("Geht jetzt an")).isVisible();
    Page other = page.context().newPage();
    other.navigate(page.url());
    button(other, "Freigabereif");
    assertThat(other.getByText("Als freigabereif vermerkt.")).isVisible();

    button(page, "Freigeben");

    assertThat(page.getByText("Inzwischen hat jemand anders")).isVisible();
    shot(page, "14-stale");
  }

  @Test
  void showsAnIntactChainInTheAudit() {
    open("Ein Beitrag für das Protokoll");

    page.navigate(base + "/desk/audit");

    assertThat(page.getByText("Kette geprüft")).isVisible();
    shot(page, "15-audit");
  }

  @Test
  void speaksEnglishOnRequestAndRemembersIt() {
    page.navigate(base + "/desk?lang=en");

    page.navigate(base + "/desk/deliveries");

    assertThat(heading(page, "Deliveries")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.navigate(base + "/desk/accounts?lang=de");
    shot(page, "16-accounts");
  }

  @Test
  void worksOnANarrowScreen() {
    open("Ein Beitrag auf schmalem Schirm");
    page.setViewportSize(390, 844);

    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");

    shot(page, "17-narrow");
    assertThat(overflow).isEqualTo(false);
  }

  private void open(String headline) {
    UUID id = arrives(headline);
    page.navigate(base + "/desk?tab=all");
    page.getByText(headline).click();
    page.waitForURL(Pattern.compile(".*" + id));
  }

  private void release() {
    page.locator("#release").click();
    button(page, "Freigeben");
    assertThat(page.getByText("Freigegeben.")).isVisible();
  }

  private static UUID arrives(String headline) {
    return ArrivingItem.send(program.context(), headline);
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static com.microsoft.playwright.Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Browser.NewPageOptions size(int width, int height) {
    return new Browser.NewPageOptions().setViewportSize(width, height).setLocale("de-DE");
  }

  private static void shot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
  }

  /// A port whose successor is free too.
}
