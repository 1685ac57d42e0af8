package de.faktenstrom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.faktenstrom.app.RunningConsole.button;
import static de.faktenstrom.app.RunningConsole.shots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tags and citations in a real browser: accepted, refused and added.
class JudgingConsoleIT {

  @TempDir private static Path home;
  private static RunningConsole console;
  private final HttpClient http = HttpClient.newHttpClient();
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
  }

  @AfterAll
  static void stops() {
    if (console != null) {
      console.close();
    }
  }

  @Test
  void refusesAndAcceptsByKeyboardAlone() {
    console.open(page, "Themen mit der Tastatur");
    Locator first = page.locator(".tags .judgeable").first();

    page.keyboard().press("t");
    page.keyboard().press("x");

    assertThat(first.locator(".no")).hasAttribute("aria-pressed", "true");
    assertThat(first).containsText("abgelehnt von redaktion");
    assertThat(first).isFocused();
    page.keyboard().press("a");
    // At once, while the piece of the page is still being replaced.
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(first.locator(".yes")).hasAttribute("aria-pressed", "true");
    Locator cited = page.locator(".citations .judgeable").first();
    assertThat(cited.locator(".no")).hasAttribute("aria-pressed", "true");
    assertThat(cited).isFocused();
    page.keyboard().press("x");
    assertThat(cited.locator(".no")).hasAttribute("aria-pressed", "false");
    assertThat(cited).isFocused();
    page.keyboard().press("k");
    assertThat(first).isFocused();
  }

  @Test
  void addsATopicOfTheThesaurusByTyping() {
    console.open(page, "Ein Thema fehlt");
    assertThat(page.locator("#concepts option").first()).isAttached();
    page.keyboard().press("+");
    page.keyboard().type("Gibt es nicht");
    page.keyboard().press("Enter");
    assertThat(page.locator(".tags .judgeable")).hasCount(1);
    page.locator("#concept-name").fill("Kopftuch");

    page.keyboard().press("Enter");

    assertThat(page.locator(".tags .judgeable")).hasCount(2);
    assertThat(page.locator(".tags .judgeable").last()).containsText("ergänzt von redaktion");
    shots(page, "30-judged");
    page.reload();
    assertThat(page.locator(".history")).containsText("Thema „Kopftuch“ ergänzt");
    page.navigate(page.url() + "?lang=en");
    assertThat(page.locator(".history")).containsText("added");
    shots(page, "31-judged-en");
  }

  @Test
  void changesTopicFeedAndPermalinkOfWhatIsOut() throws Exception {
    UUID id = console.open(page, "Draußen und neu verschlagwortet");
    page.locator("#release").click();
    assertThat(page.getByText("Geht jetzt an")).isVisible();
    button(page, "Freigeben");
    assertThat(page.getByText("Freigegeben.")).isVisible();
    String entry = "\"id\":\"urn:uuid:" + id + "\"";
    await().atMost(Duration.ofSeconds(30)).until(() -> feed("asylum").contains(entry));

    page.locator(".tags .judgeable").first().locator(".no").click();
    assertThat(page.locator(".tags .refused")).hasCount(1);
    page.locator(".citations .judgeable").first().locator(".no").click();
    assertThat(page.locator(".citations .refused")).hasCount(1);
    page.locator("#concept-name").fill("Kopftuch");
    page.keyboard().press("Enter");

    await().atMost(Duration.ofSeconds(30)).until(() -> feed("kopftuch").contains(entry));
    await().atMost(Duration.ofSeconds(30)).until(() -> !feed("asylum").contains(entry));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !get("/beitrag/" + id).contains("12531-0043"));
    assertThat(get("/beitrag/" + id)).contains("/themen/kopftuch").doesNotContain("/themen/asylum");
  }

  private String feed(String topic) throws Exception {
    return get("/feeds/topics/" + topic + ".json");
  }

  private String get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(console.base() + path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
