package de.faktenstrom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.faktenstrom.app.RunningConsole.button;
import static de.faktenstrom.app.RunningConsole.heading;
import static de.faktenstrom.app.RunningConsole.shots;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import de.faktenstrom.desk.console.account.Accounts;
import de.faktenstrom.desk.expert.Consent;
import de.faktenstrom.desk.expert.Expert;
import de.faktenstrom.desk.expert.Register;
import de.faktenstrom.desk.expert.Way;
import de.faktenstrom.enrich.events.Topic;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The register of experts in a real browser, and what of it nobody may see.
class ExpertsConsoleIT {

  private static final String MAIL = "rosa.beispiel@example.org";

  private static final Topic ASYLUM =
      new Topic(
          "https://example.org/topics/asylum",
          "asylum",
          new Topic.Labels("Asyl", "Asylum"),
          List.of(),
          1,
          List.of());

  @TempDir private static Path home;
  private static RunningConsole console;
  private Page page;

  @BeforeAll
  static void starts() throws Exception {
    console = RunningConsole.start(home, Set.of(Role.ENRICH, Role.DESK, Role.FEEDS));
  }

  @BeforeEach
  void opensAPage() {
    page = console.page();
  }

  @AfterEach
  void closesThePage() {
    page.context().close();
    register().all().forEach(known -> register().remove(known.expert().id(), "test"));
  }

  @AfterAll
  static void stops() {
    if (console != null) {
      console.close();
    }
  }

  @Test
  void takesAPersonInWithTopicAndConsentAndSuggestsThem() {
    page.navigate(console.base() + "/desk/experts");
    assertThat(page.getByText("Noch ist niemand aufgenommen.")).isVisible();
    page.getByText("Fachperson aufnehmen").click();
    page.getByLabel("Name").fill("Rosa <b>Beispiel</b>");
    page.getByLabel("Einrichtung").fill("Institut für Beispiele");
    page.getByLabel("ORCID").fill("0000-0002-1825-0098");
    button(page, "Aufnehmen");
    assertThat(page.locator("#wrong")).containsText("Das ist keine ORCID");
    assertThat(page.getByLabel("Name")).hasValue("Rosa <b>Beispiel</b>");
    page.getByLabel("ORCID").fill("0000-0002-1825-0097");
    button(page, "Aufnehmen");

    assertThat(heading(page, "Rosa <b>Beispiel</b>")).isVisible();
    assertThat(page.getByText("Keine gültige Einwilligung")).isVisible();
    page.locator("#concept-name").fill("Asyl");
    page.keyboard().press("Enter");
    assertThat(page.locator(".topics b")).hasText("Flucht und Asyl");
    page.getByText("Einwilligung eintragen").click();
    page.locator("#contact-value").fill(MAIL);
    page.getByLabel("Nachweis").fill("Mail vom 27.11.2026");
    button(page, "Eintragen");
    assertThat(page.getByText("Die Einwilligung ist eingetragen.")).isVisible();
    shots(page, "60-expert");
    page.navigate(console.base() + "/desk/experts?q=asyl");
    assertThat(page.locator("tbody tr")).hasCount(1);
    shots(page, "61-experts");

    knowsWhatTheItemIsAbout(register().all().getFirst().expert());
    console.open(page, "Wer weiß etwas über Asyl");
    assertThat(page.locator("#experts")).containsText("Rosa <b>Beispiel</b>");
    assertThat(page.locator("#experts")).containsText("Thema");
    shots(page, "62-suggested");
    page.locator("#experts a").click();
    assertThat(page.getByText(MAIL)).hasCount(0);
    page.getByText("Kontakt zeigen").click();
    assertThat(page.locator("#contact")).hasText(MAIL);
    page.navigate(console.base() + "/desk/audit");
    assertThat(page.getByText("Kontakt angesehen")).isVisible();
  }

  @Test
  void showsNoContactOnAnyOtherPageNorInTheApi() {
    UUID rosa = rosa(register().today().plusYears(1));
    UUID item = console.open(page, "Kontakt bleibt hier");

    for (String path :
        new String[] {
          "/desk/experts",
          "/desk/experts/" + rosa,
          "/desk/items/" + item,
          "/desk/audit",
          "/api/v1/items/" + item,
          "/api/v1/audit",
          "/beitrag/" + item,
          "/feeds/all.json"
        }) {
      String body = page.request().get(console.base() + path).text();
      assertThat(body).as(path).isNotEmpty().doesNotContain(MAIL);
      assertThat(path.startsWith("/desk") || !body.contains("Rosa Beispiel")).as(path).isTrue();
    }
    Page stranger = console.stranger();
    String open = stranger.navigate(console.base() + "/desk/experts/" + rosa).text();
    assertThat(open).doesNotContain("Rosa Beispiel");
    stranger.context().close();
  }

  @Test
  void showsNothingOnceConsentHasRunOut() {
    UUID rosa = rosa(register().today().minusDays(1));

    console.open(page, "Ohne Einwilligung");
    assertThat(page.locator("#experts")).hasCount(0);
    page.navigate(console.base() + "/desk/experts/" + rosa);
    assertThat(page.getByText("Keine gültige Einwilligung")).isVisible();
    String csrf = page.locator("input[name=_csrf]").first().inputValue();
    var answer =
        page.request()
            .post(
                console.base() + "/desk/experts/" + rosa + "/contact",
                RequestOptions.create()
                    .setForm(
                        com.microsoft.playwright.options.FormData.create()
                            .set("way", "email")
                            .set("_csrf", csrf)));
    assertThat(answer.text()).contains("gilt keine Einwilligung mehr").doesNotContain(MAIL);
  }

  @Test
  void keepsTheRegisterFromReaders() {
    UUID rosa = rosa(register().today().plusYears(1));
    String link =
        console
            .context()
            .getBean(Accounts.class)
            .create("leserin", "leserin", Set.of(de.faktenstrom.desk.Role.READER), "redaktion")
            .orElseThrow();
    Page reader = console.page(RunningConsole.logIn(console.browser(), console.base() + link));

    for (String path : new String[] {"/desk/experts", "/desk/experts/" + rosa}) {
      assertThat(reader.navigate(console.base() + path).status()).as(path).isEqualTo(403);
    }
    reader.navigate(console.base() + "/desk/audit");
    assertThat(reader.getByText("Fachperson gespeichert").first()).isVisible();
    assertThat(reader.content()).doesNotContain("Rosa");
    console.open(reader, "Nur lesen");
    assertThat(reader.locator("#experts")).hasCount(0);
    reader.context().close();
  }

  @Test
  void showsNoContactAgainWhenTheSessionEnds() {
    UUID rosa = rosa(register().today().plusYears(1));
    page.navigate(console.base() + "/desk/experts/" + rosa);
    page.getByText("Einwilligung eintragen").click();
    page.locator("#contact-value").fill(MAIL);
    page.getByLabel("Nachweis").fill("Akte 17");
    page.context().clearCookies();
    button(page, "Eintragen");

    assertThat(page.getByText("Akte 17").first()).isVisible();
    assertThat(page.content()).doesNotContain(MAIL);
  }

  @Test
  void forgetsAPerson() {
    UUID rosa = rosa(register().today().plusYears(1));
    page.navigate(console.base() + "/desk/experts/" + rosa);
    page.onDialog(dialog -> dialog.accept());
    button(page, "Person löschen");
    page.waitForURL(Pattern.compile(".*/desk/experts"));

    assertThat(page.getByText("Die Person ist mit allen Kontakten gelöscht.")).isVisible();
    page.navigate(console.base() + "/desk/audit");
    assertThat(page.getByText("(gelöschte Person)").first()).isVisible();
  }

  private static Register register() {
    return console.context().getBean(Register.class);
  }

  /// The thesaurus of these items is not that of the program.
  private static void knowsWhatTheItemIsAbout(Expert expert) {
    List<Topic> topics = new ArrayList<>(expert.topics());
    topics.add(ASYLUM);
    register().save(expert.with(topics), "ada");
  }

  private static UUID rosa(LocalDate until) {
    UUID id = UUID.randomUUID();
    register()
        .save(
            new Expert(
                id,
                "Rosa Beispiel",
                "Institut",
                null,
                List.of(ASYLUM),
                List.of("de"),
                List.of(),
                "",
                LocalDate.now(),
                "ada"),
            "ada");
    register()
        .consent(
            id, new Consent(Way.EMAIL, "Medien", until.minusYears(1), "Akte", until), MAIL, "ada");
    return id;
  }
}
