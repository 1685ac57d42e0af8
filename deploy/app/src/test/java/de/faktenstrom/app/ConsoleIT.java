package de.faktenstrom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.faktenstrom.app.RunningConsole.button;
import static de.faktenstrom.app.RunningConsole.named;
import static de.faktenstrom.app.RunningConsole.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.faktenstrom.ingest.events.EmbargoQuestion;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console in a real browser, on the whole program: what an editor does with items.
class ConsoleIT {

  private static final Pattern ITEM = Pattern.compile(".*/desk/items/[0-9a-f-]{36}$");

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
  void showsWhatArrivesWithoutReloading() {
    page.navigate(console.base() + "/desk");

    console.arrives("Schutzquote in den Ländern, neu berechnet");

    assertThat(page.getByText("Schutzquote in den Ländern, neu berechnet")).isVisible();
    shot(page, "04-inbox");
  }

  @Test
  void releasesByKeyboardAlone() {
    console.arrives("Zuwanderung 2024: Zahlen nach Herkunft");
    page.navigate(console.base() + "/desk");
    assertThat(page.getByText("Zuwanderung 2024: Zahlen nach Herkunft")).isVisible();
    page.keyboard().press("/");
    page.keyboard().type("nach Herkunft");
    assertThat(page.locator(".rows .row")).hasCount(1);
    page.keyboard().press("Escape");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    page.waitForURL(ITEM);
    assertThat(page.locator(".places li")).hasText(Pattern.compile("Köln\\s+ags:05315\\s+Köln"));
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
    console.open(page, "Sperrfrist in der doppelten Stunde");
    page.locator("#release").click();
    page.getByLabel("Zu einer Zeit").check();
    page.locator("#dialog #at").fill("2027-10-31T02:30");
    assertThat(page.getByText("Diese Uhrzeit gibt es zweimal")).isVisible();
    shot(page, "08-twice");
    // The answer takes the question's place: what was clicked is gone before it looks checked.
    page.locator("#dialog [name=instant]").nth(1).click();

    button(page, "Freigeben");

    assertThat(page.getByText("Eingeplant.")).isVisible();
    assertThat(page.locator("time[datetime='2027-10-31T01:30:00Z']").first()).isVisible();
    shot(page, "09-planned");
  }

  @Test
  void answersWhatASourceLeavesUnclearAboutAnEmbargo() {
    UUID id =
        console.arrives(
            "Pressemail mit doppelter Stunde",
            new EmbargoQuestion(
                "Sperrfrist: So., 31.10.2027, 02:30 Uhr",
                List.of(
                    Instant.parse("2027-10-31T00:30:00Z"), Instant.parse("2027-10-31T01:30:00Z")),
                ZoneId.of("Europe/Berlin")));
    page.navigate(console.base() + "/desk");
    assertThat(page.getByText("Sperrfrist: So., 31.10.2027, 02:30 Uhr")).isVisible();
    shot(page, "09-asked-inbox");
    page.navigate(console.base() + "/desk/items/" + id);
    assertThat(page.getByText("Welche Zeit ist gemeint?")).isVisible();
    assertThat(page.locator("#release")).hasCount(0);
    assertThat(page.locator("a[download]")).hasText("zahlen.csv");
    shot(page, "09-asked-item");
    page.locator("[name=answer]").nth(1).check();

    button(page, "Antworten");

    assertThat(page.getByText("Die Frage zur Sperrfrist ist beantwortet.")).isVisible();
    assertThat(page.locator("time[datetime='2027-10-31T01:30:00Z']").first()).isVisible();
    assertThat(page.locator("#release")).isVisible();
    assertThat(page.getByText("Frage zur Sperrfrist beantwortet")).isVisible();
  }

  @Test
  void correctsAndShowsWhatChanged() {
    console.open(page, "Mehr Einbürgerungen als im Vorjahr");
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
    console.open(page, "Ein Beitrag, der zurück muss");
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
    console.open(page, "Zwei Redaktionen, ein Beitrag");
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
    console.open(page, "Ein Beitrag für das Protokoll");

    page.navigate(console.base() + "/desk/audit");

    assertThat(page.getByText("Kette geprüft")).isVisible();
    shot(page, "15-audit");
  }

  @Test
  void worksOnANarrowScreen() {
    console.open(page, "Ein Beitrag auf schmalem Schirm");
    page.setViewportSize(390, 844);

    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");

    shot(page, "17-narrow");
    assertThat(overflow).isEqualTo(false);
  }

  @Test
  void asksAnewWhenTheTimeIsChangedAfterTheDoubledHour() {
    console.open(page, "Erst zweimal, dann gar nicht");
    page.locator("#release").click();
    page.getByLabel("Zu einer Zeit").check();
    page.locator("#dialog #at").fill("2027-10-31T02:30");
    assertThat(page.getByText("Diese Uhrzeit gibt es zweimal")).isVisible();

    page.locator("#dialog #at").fill("2027-03-28T02:30");

    assertThat(page.getByText("Diese Uhrzeit gibt es nicht")).isVisible();
    page.locator("#dialog #at").fill("2027-03-28T04:30");
    assertThat(page.getByText("Geht 28.03.2027, 04:30 MESZ an")).isVisible();
  }

  @Test
  void keepsATypedCorrectionWhereSomebodyElseActedFirst() {
    console.open(page, "Zwei korrigieren zugleich");
    release();
    page.navigate(page.url() + "/correct");
    Page other = page.context().newPage();
    other.navigate(page.url());
    correct(other, "Fassung der Schnelleren");
    assertThat(other.getByText("Korrektur ist gespeichert.")).isVisible();

    correct(page, "Fassung der Langsameren");

    assertThat(page.getByText("Ihr Text steht unverändert unten")).isVisible();
    assertThat(page.getByLabel("Überschrift")).hasValue("Fassung der Langsameren");
    assertThat(page.getByText("Jetzigen Stand in neuem Fenster ansehen")).isVisible();
  }

  @Test
  void tellsInGermanWhatWasAnnouncedAndWhy() {
    console.open(page, "Verlauf auf Deutsch");
    release();
    page.navigate(page.url() + "/correct");
    correct(page, "Verlauf auf Deutsch, berichtigt");
    assertThat(page.getByText("Korrektur, Fassung 2")).isVisible();

    page.navigate(console.base() + "/desk/audit");

    assertThat(page.locator("tbody tr").first()).containsText("korrigiert");
    assertThat(page.locator("tbody tr").first()).containsText("Feeds, Newsletter, Medienpartner");
    assertThat(page.locator("tbody tr").first())
        .containsText("leicht (Aussage bleibt); kurz; lang");
  }

  private void release() {
    page.locator("#release").click();
    button(page, "Freigeben");
    assertThat(page.getByText("Freigegeben.")).isVisible();
  }

  private static void correct(Page page, String headline) {
    page.getByLabel("Überschrift").fill(headline);
    page.getByLabel("Kurzer Hinweis").fill("kurz");
    page.getByLabel("Hinweis für Leserinnen und Leser").fill("lang");
    button(page, "Korrektur veröffentlichen");
  }
}
