package de.faktenstrom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.faktenstrom.app.RunningConsole.button;
import static de.faktenstrom.app.RunningConsole.heading;
import static de.faktenstrom.app.RunningConsole.named;
import static de.faktenstrom.app.RunningConsole.shots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables in a real browser, on the whole program: set up, changed, doubted; and what that means
/// for items.
class ConsoleTablesIT {

  @TempDir private Path home;
  private TableSite site;
  private RunningConsole console;
  private Page page;

  @BeforeEach
  void aTableIsReadEveryHour() throws Exception {
    site = new TableSite();
    site.has(39_945, 10_120);
    console = RunningConsole.start(home, Set.of(Role.INGEST, Role.ENRICH, Role.DESK, Role.FEEDS));
    page = console.page();
    setUp();
    awaitState(1);
  }

  @AfterEach
  void stops() {
    if (console != null) {
      console.close();
    }
    site.close();
  }

  @Test
  void showsAChangeAtTheItemAtTheTableAndInTheDraft() {
    ArrivingItem.send(console.context(), headline(), site.code);
    site.has(39_990, 10_121);
    readNow();
    awaitState(2);

    page.navigate(console.base() + "/desk?tab=concern");
    assertThat(page.locator(".concern-mark").first()).containsText("Zahlen geändert");
    shots(page, "20-inbox-concern");
    page.getByText(headline()).click();
    assertThat(page.locator(".concern")).containsText("Tabelle " + site.code + " hat seit");
    assertThat(page.locator(".concern")).containsText("2 geändert");
    shots(page, "21-item-concern");

    page.getByText("Unterschied ansehen").click();
    assertThat(heading(page, "Schutzsuchende nach Kreisen")).isVisible();
    assertThat(page.locator("tbody tr").first()).containsText("39.990");
    isDrawn(page.locator(".chart img"));
    shots(page, "22-table");

    page.getByText("Zum Entwurf").click();
    Locator chart = page.locator(".paper .body img");
    isDrawn(chart);
    assertThat(chart)
        .hasAttribute("alt", java.util.regex.Pattern.compile("Balkendiagramm.*39.945.*"));
    assertThat(page.locator(".concern")).hasCount(0);
    shots(page, "23-draft");

    String id = page.url().replaceAll(".*/items/([0-9a-f-]{36}).*", "$1");
    page.locator("#release").click();
    button(page, "Freigeben");
    assertThat(page.getByText("Freigegeben.")).isVisible();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> page.navigate(console.base() + "/beitrag/" + id).ok());
    isDrawn(page.locator(".body img"));
    shots(page, "29-public-draft");
  }

  @Test
  void aReleasedItemStandsUnderTheBroaderTopicToo() {
    UUID id = ArrivingItem.send(console.context(), headline(), site.code);
    page.navigate(console.base() + "/desk/items/" + id);
    page.locator("#release").click();

    button(page, "Freigeben");

    assertThat(page.getByText("Freigegeben.")).isVisible();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          page.navigate(console.base() + "/themen/flight");
          return page.getByText(headline()).count() == 1;
        });
    assertThat(heading(page, "Flucht")).isVisible();
    shots(page, "32-broader-topic");
    APIResponse feed = page.request().get(console.base() + "/feeds/topics/flight.atom");
    assertThat(feed.text()).contains(id.toString());
  }

  @Test
  void endsAMarkByKeyboardWithANote() {
    ArrivingItem.send(console.context(), headline(), site.code);
    site.has(39_990, 10_121);
    readNow();
    awaitState(2);
    page.navigate(console.base() + "/desk?tab=concern");
    assertThat(page.getByText(headline())).isVisible();
    page.getByText(headline()).focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".concern")).isVisible();

    page.locator("#release").click();
    assertThat(page.getByText("Geht jetzt an")).isVisible();
    shots(page, "24-release-marked");
    page.keyboard().press("Escape");
    page.getByPlaceholder("Vermerk").focus();
    page.keyboard().type("geprüft, die Zahl gilt weiter");
    page.keyboard().press("Enter");

    assertThat(page.getByText("Erledigt. Der Vermerk steht im Verlauf.")).isVisible();
    assertThat(page.locator(".concern")).hasCount(0);
    assertThat(heading(page, "Geprüfte Änderungen")).isVisible();
    assertThat(page.locator(".history").first()).containsText("geprüft, die Zahl gilt weiter");
    shots(page, "24-resolved");
  }

  @Test
  void takesADoubtfulStateAfterAll() {
    site.hasHalf();
    readNow();
    awaitState(2);
    page.navigate(console.base() + "/desk/tables");
    assertThat(page.getByText("wartet auf Ihre Entscheidung")).isVisible();
    shots(page, "25-tables-doubtful");
    page.getByText("Schutzsuchende nach Kreisen").click();
    assertThat(page.getByText("Dieser Datenstand ist zweifelhaft")).isVisible();
    assertThat(page.getByText("Ganzer Datenstand (CSV)")).isVisible();
    shots(page, "26-doubtful");
    page.onDialog(Dialog::accept);
    page.getByLabel("Warum?").fill("Das Amt führt nur noch Köln.");

    button(page, "Übernehmen");

    assertThat(page.getByText("Das ist der neue geltende Datenstand.")).isVisible();
    assertThat(page.getByText("Übernommen trotz:")).isVisible();
    shots(page, "27-accepted");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          page.navigate(console.base() + "/desk/audit");
          return page.getByText("Datenstand übernommen").count() == 1;
        });
    assertThat(page.locator("tbody"))
        .containsText("Datenstand 2 → 3; Das Amt führt nur noch Köln.");
    shots(page, "28-audit");
    page.navigate(console.base() + "/desk/tables?lang=en");
    assertThat(page.getByText("waits for your decision")).hasCount(0);
    assertThat(heading(page, "Tables")).isVisible();
    shots(page, "30-tables-en");
    page.navigate(console.base() + "/desk/audit");
    assertThat(page.locator("tbody")).containsText("state of a table accepted");
    shots(page, "31-audit-en");
  }

  /// Of this run alone: the tests' log is shared.
  private String headline() {
    return "Schutzsuchende in Köln nach Tabelle " + site.code;
  }

  private void setUp() {
    page.navigate(console.base() + "/desk/sources");
    page.getByText("Quelle anlegen").click();
    page.getByLabel("Name").fill("Schutzsuchende");
    page.getByLabel("Art", new Page.GetByLabelOptions().setExact(true)).selectOption("table");
    page.getByLabel("Adresse", new Page.GetByLabelOptions().setExact(true))
        .fill(site.url().toString());
    page.getByLabel("Format").selectOption("genesis-csv");
    page.getByLabel("Tabellencode").fill(site.code);
    page.getByLabel("Titel der Tabelle").fill("Schutzsuchende nach Kreisen");
    page.getByLabel("Herausgeber").fill("Statistisches Bundesamt");
    page.getByLabel("Wer oder was gezählt wird").fill("Schutzsuchende");
    page.getByLabel("Verb").fill("lebten");
    shots(page, "19-set-up");
    button(page, "Anlegen");
    assertThat(page.getByRole(AriaRole.LINK, named("Datenstände"))).isVisible();
  }

  private void readNow() {
    page.evaluate(
        """
        import('/desk/api.js').then(async ({ api }) => {
          const { sources } = await api('/api/v1/sources');
          await api(`/api/v1/sources/${sources.find(one => one.kind === 'table').id}/fetches`, null, 'POST');
        })
        """);
  }

  private void awaitState(int number) {
    page.navigate(console.base() + "/desk/tables");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            Integer.valueOf(number)
                .equals(
                    page.evaluate(
                        """
                        import('/desk/api.js').then(async ({ api }) =>
                          (await api('/api/v1/datasets')).datasets[0]?.version ?? 0)
                        """)));
  }

  private void isDrawn(Locator image) {
    assertThat(image).isVisible();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() ->
            Boolean.TRUE.equals(image.evaluate("img => img.complete && img.naturalWidth > 0")));
  }
}
