package de.faktenstrom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.faktenstrom.app.RunningConsole.button;
import static de.faktenstrom.app.RunningConsole.heading;
import static de.faktenstrom.app.RunningConsole.shots;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/// The page of sources in a real browser, with the role that reads them.
class SourcesConsoleIT {

  private static final String LIST =
      """
      <opml version="2.0"><body><outline text="Amt" xmlUrl="https://amt.invalid/feed"/>
      <outline text="Datei" xmlUrl="file:///etc/passwd"/></body></opml>
      """;

  private static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);

  @TempDir private static Path home;
  private static RunningConsole console;

  @BeforeAll
  static void starts() throws Exception {
    console = RunningConsole.start(home, Set.of(Role.DESK, Role.INGEST));
  }

  @AfterAll
  static void stops() {
    if (console != null) {
      console.close();
    }
  }

  @Test
  void setsUpAMailboxByKeyboardAndSaysBesideTheFieldWhatIsWrong() {
    Page page = console.page();
    page.navigate(console.base() + "/desk/sources");
    page.getByText("Quelle anlegen").focus();
    page.keyboard().press("Enter");
    page.getByLabel("Name").focus();
    page.keyboard().type("Pressepost");
    page.keyboard().press("Tab");
    page.keyboard().type("Postfach");
    assertThat(page.getByLabel("Adresse", EXACT)).isHidden();
    page.keyboard().press("Tab");
    page.keyboard().type("mail.amt.invalid");
    page.getByLabel("Ordner").fill("Presse/Ämter");
    page.getByLabel("Wessen Post").fill("presse@amt.example\nkein Absender");
    shots(page, "21-mailbox");
    page.getByLabel("Wessen Post").press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");

    page.keyboard().press("Enter");

    Locator wrong = page.locator(".wrong");
    assertThat(wrong).hasText(Pattern.compile("^kein Absender: Muss eine Adresse wie .* sein.*"));
    assertThat(page.getByLabel("Wessen Post")).isFocused();
    assertThat(page.locator("[data-error]")).hasText("Bitte die markierten Felder prüfen.");
    shots(page, "22-mailbox-wrong");
    page.keyboard().press("Control+End");
    page.keyboard().press("Shift+Home");
    page.keyboard().type("@verband.example");
    button(page, "Anlegen");

    assertThat(page.locator("[data-list]")).containsText("imaps://mail.amt.invalid/Presse/Ämter");
    assertThat(page.locator("[data-error]")).isHidden();
    assertThat(settings("Pressepost"))
        .isEqualTo("{\"senders\":[\"presse@amt.example\",\"@verband.example\"]}");
    page.context().close();
  }

  @Test
  void changesWhoseMailIsTaken() {
    Page page = console.page();
    page.navigate(console.base() + "/desk/sources");
    add(page, "Zweite Post", "mail");
    page.getByLabel("Mailserver").fill("zwei.amt.invalid");
    page.getByLabel("Wessen Post").fill("@amt.example");
    button(page, "Anlegen");
    assertThat(page.locator("[data-list]")).containsText("imaps://zwei.amt.invalid/INBOX");

    button(page, "Ändern: Zweite Post");

    assertThat(page.getByLabel("Wessen Post")).hasValue("@amt.example");
    assertThat(page.getByLabel("Mailserver")).isHidden();
    shots(page, "23-change");
    page.getByLabel("Wessen Post").fill("@amt.example\n@verband.example");
    button(page, "Speichern");
    assertThat(page.getByLabel("Wessen Post")).isHidden();
    assertThat(settings("Zweite Post"))
        .isEqualTo("{\"senders\":[\"@amt.example\",\"@verband.example\"]}");
    page.context().close();
  }

  @Test
  void setsUpWhatOnlyARegistryACatalogueAndASitemapHave() {
    Page page = console.page();
    page.navigate(console.base() + "/desk/sources?lang=en");
    add(page, "Works", "notices");
    page.getByLabel("Address", EXACT).fill("https://registry.invalid/");
    page.getByLabel("From (optional)").fill("2999-01-01");
    page.getByLabel("Contact for Crossref").fill("desk@example.org");
    shots(page, "24-registry-en");
    button(page, "Add");
    assertThat(page.locator(".wrong")).hasText("Must not lie ahead.");
    page.getByLabel("Registry", EXACT).selectOption("datacite");
    assertThat(page.getByLabel("Contact for Crossref")).isHidden();
    page.getByLabel("From (optional)").fill("2026-01-01");
    button(page, "Add");
    assertThat(page.locator("[data-list]")).containsText("https://registry.invalid/");

    page.navigate(console.base() + "/desk/sources?lang=de");
    add(page, "Daten", "catalogue");
    page.getByLabel("Adresse", EXACT).fill("https://daten.invalid/");
    page.getByLabel("Art des Katalogs").selectOption("dcat");
    assertThat(page.getByLabel("Filter")).isHidden();
    page.getByLabel("Art des Katalogs").selectOption("ckan");
    page.getByLabel("Filter").fill("groups:soci");
    shots(page, "25-catalogue");
    button(page, "Anlegen");
    assertThat(page.locator("[data-list]")).containsText("https://daten.invalid/");
    add(page, "Seiten", "sitemap");
    page.getByLabel("Adresse", EXACT).fill("https://seiten.invalid/sitemap.xml");
    page.getByLabel("Nur Seiten").fill("/presse/");
    page.getByLabel("So viele Seiten").fill("5");
    shots(page, "26-sitemap");
    button(page, "Anlegen");
    assertThat(page.locator("[data-list]")).containsText("https://seiten.invalid/sitemap.xml");

    assertThat(settings("Works")).isEqualTo("{\"since\":\"2026-01-01\",\"registry\":\"datacite\"}");
    assertThat(settings("Daten")).isEqualTo("{\"query\":\"groups:soci\",\"flavour\":\"ckan\"}");
    assertThat(settings("Seiten")).isEqualTo("{\"most\":5,\"include\":\"/presse/\"}");
    shots(page, "27-sources");
    page.context().close();
  }

  private static void add(Page page, String name, String kind) {
    page.locator("summary").first().click();
    page.locator("#name").fill(name);
    page.locator("#kind").selectOption(kind);
  }

  /// As they are kept.
  private static String settings(String name) {
    return console
        .context()
        .getBean(JdbcTemplate.class)
        .queryForObject(
            "select replace(replace(settings::text, ': ', ':'), ', ', ',') from ingest.source where name = ?",
            String.class,
            name);
  }

  @Test
  void readsAListByKeyboardAndWritesOne() throws IOException {
    Page page = console.page();
    page.navigate(console.base() + "/desk/sources");
    page.getByText("OPML einlesen").focus();
    page.keyboard().press("Enter");
    page.getByLabel("OPML-Datei")
        .setInputFiles(new FilePayload("liste.opml", "text/x-opml", LIST.getBytes(UTF_8)));
    page.getByLabel("OPML-Datei").focus();

    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(heading(page, "Eingelesen: 1 neu, 0 bekannt, 1 abgelehnt")).isFocused();
    assertThat(page.locator("[data-read]")).containsText("muss mit http://");
    assertThat(page.locator("[data-list]")).containsText("https://amt.invalid/feed");
    shots(page, "20-opml");

    Download download = page.waitForDownload(() -> page.getByText("Als OPML").click());
    assertThat(download.suggestedFilename()).isEqualTo("quellen.opml");
    assertThat(Files.readString(download.path())).contains("xmlUrl=\"https://amt.invalid/feed\"");
    page.context().close();
  }
}
