package de.faktenstrom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import de.faktenstrom.desk.console.account.Accounts;
import de.faktenstrom.ingest.events.EmbargoQuestion;
import de.faktenstrom.testing.Infrastructure;
import java.io.IOException;
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
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.springframework.context.ApplicationContext;

/// The whole program with the desk, and a browser in which the first editor has logged in.
record RunningConsole(
    RunningProgram program,
    Playwright playwright,
    Browser browser,
    String base,
    String firstLink,
    String session)
    implements AutoCloseable {

  static final String PASSWORD = "ein kurzer Satz für morgens";

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path SHOTS = Path.of("target", "screenshots");

  static RunningConsole start(Path home) throws IOException {
    return start(home, Set.of(Role.DESK, Role.FEEDS));
  }

  /// @param roles with ingest among them, sources on this machine may be read
  static RunningConsole start(Path home, Set<Role> roles) throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no chromium at " + CHROMIUM);
    int port = FreePorts.pair();
    RunningProgram program =
        RunningProgram.start(
            settings(home, port, roles), new PrintStream(OutputStream.nullOutputStream()));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    // Generous: a busy machine is slow, not wrong.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    Browser browser = playwright.chromium().launch(options());
    String base = "http://localhost:" + port;
    String link = program.context().getBean(Accounts.class).firstLoginPath().orElseThrow();
    return new RunningConsole(
        program, playwright, browser, base, link, logIn(browser, base + link));
  }

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(CHROMIUM)
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-sync"));
  }

  private static ProgramSettings settings(Path home, int port, Set<Role> roles) {
    return new ProgramSettings(
        home,
        port,
        URI.create("http://localhost:" + port),
        Infrastructure.kafka(),
        Infrastructure.databaseUrl(),
        roles,
        null,
        null,
        null,
        roles.contains(Role.INGEST) ? List.of("127.0.0.1/32") : List.of(),
        false);
  }

  /// By a one-time link, and sets a password.
  ///
  /// @return what the browser then remembers
  static String logIn(Browser browser, String link) {
    Page page = browser.newPage(size(1280, 800));
    page.navigate(link);
    shot(page, "01-once");
    button(page, "Jetzt anmelden");
    page.getByLabel("Neues Passwort", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    page.getByLabel("Neues Passwort, noch einmal").fill(PASSWORD);
    shot(page, "02-password");
    button(page, "Passwort setzen");
    assertThat(page.getByText("Das Passwort ist gesetzt.")).isVisible();
    return page.context().storageState();
  }

  /// A page of the first editor.
  Page page() {
    return page(session);
  }

  /// A page of whoever that session belongs to.
  Page page(String someSession) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1400, 900)
                .setLocale("de-DE")
                .setStorageState(someSession));
    Page page = context.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  }

  /// A page of somebody who has not logged in.
  Page stranger() {
    return browser.newPage(size(1280, 800));
  }

  ApplicationContext context() {
    return program.context();
  }

  UUID arrives(String headline) {
    return ArrivingItem.send(program.context(), headline);
  }

  UUID arrives(String headline, EmbargoQuestion question) {
    return ArrivingItem.send(program.context(), headline, question);
  }

  /// Has an item arrive and opens it.
  UUID open(Page page, String headline) {
    UUID id = arrives(headline);
    page.navigate(base + "/desk?tab=all");
    page.getByText(headline).click();
    page.waitForURL(Pattern.compile(".*" + id));
    return id;
  }

  /// On the login page.
  static void logIn(Page page, String name) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Passwort").fill(PASSWORD);
    button(page, "Anmelden");
  }

  static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  static void shot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
  }

  /// At the width of a small screen and of a telephone, where nothing may stick out.
  static void shots(Page page, String name) {
    for (int width : new int[] {1280, 390}) {
      page.setViewportSize(width, 900);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(SHOTS.resolve(name + (width == 390 ? "-narrow.png" : ".png"))));
      // How Thymeleaf writes a text that is missing.
      assertThat(page.locator("body")).not().containsText("??");
      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth > document.documentElement.clientWidth");
      Assertions.assertThat(overflow).as(name + " at " + width).isEqualTo(false);
    }
    page.setViewportSize(1280, 900);
  }

  private static Browser.NewPageOptions size(int width, int height) {
    return new Browser.NewPageOptions().setViewportSize(width, height).setLocale("de-DE");
  }

  @Override
  public void close() {
    playwright.close();
    program.close();
  }
}
