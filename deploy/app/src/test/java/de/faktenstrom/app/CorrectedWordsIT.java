package de.faktenstrom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import de.faktenstrom.desk.Actor;
import de.faktenstrom.desk.item.CorrectionNotes;
import de.faktenstrom.desk.item.Desk;
import de.faktenstrom.desk.item.Order;
import de.faktenstrom.desk.item.ReleaseWish;
import de.faktenstrom.desk.item.Reply;
import de.faktenstrom.desk.item.Wording;
import de.faktenstrom.publish.events.Correction.Severity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is corrected at the desk is tagged and cited by its new words, in the whole program.
class CorrectedWordsIT {

  private static final Actor EDITOR =
      new Actor("redaktion", Set.of(de.faktenstrom.desk.Role.EDITOR));
  private static final CorrectionNotes NOTES =
      new CorrectionNotes(Severity.SERIOUS, null, "Anderes Thema", "Es ging um das Kopftuch.");

  @TempDir private static Path home;
  private static RunningConsole console;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void starts() throws Exception {
    console = RunningConsole.start(home, Set.of(Role.ENRICH, Role.DESK, Role.FEEDS));
  }

  @AfterAll
  static void stops() {
    if (console != null) {
      console.close();
    }
  }

  @Test
  void movesToTheTopicFeedOfItsNewWordsAndCitesWhatTheyCite() throws Exception {
    UUID id = console.arrives("Zahlen, die zu berichtigen sind");
    Order order = Order.of(EDITOR, id);
    Desk desk = console.context().getBean(Desk.class);
    assertThat(desk.release(order, ReleaseWish.NOW)).isInstanceOf(Reply.Done.class);
    await().atMost(Duration.ofSeconds(30)).until(() -> feed("asylum").contains(id.toString()));

    var wording =
        new Wording(
            "Kopftuch im Unterricht",
            "Was Lehrerinnen dürfen.",
            "<p>Das Kopftuch im Unterricht ist erlaubt, doi:10.1000/182.</p>");
    assertThat(desk.correct(order, wording, NOTES)).isInstanceOf(Reply.Done.class);

    // At once and with the old tags, then with its own.
    await().atMost(Duration.ofSeconds(30)).until(() -> feed("kopftuch").contains(id.toString()));
    // The notice of the correction stays with those who read the old words.
    String entry = "\"id\":\"urn:uuid:" + id + "\"";
    await().atMost(Duration.ofSeconds(30)).until(() -> !feed("asylum").contains(entry));
    assertThat(feed("kopftuch")).contains(entry);
    String permalink = get("/beitrag/" + id);
    assertThat(permalink).contains("10.1000/182").contains("/themen/kopftuch");
    assertThat(permalink).doesNotContain("12531-0043").contains("Es ging um das Kopftuch.");
    assertThat(permalink).doesNotContain("/themen/asylum");
    assertThat(get("/beitrag/" + id + "?version=1")).contains("12531-0043");
    Page page = console.page();
    page.navigate(console.base() + "/desk/items/" + id);
    assertThat(page.locator(".citations")).containsText("10.1000/182");
    assertThat(page.locator(".topics").first()).containsText("Kopftuch");
    assertThat(page.getByText("Neue Angaben zu Fassung 2")).isVisible();
  }

  private String feed(String topic) throws Exception {
    return get("/feeds/topics/" + topic + ".json");
  }

  private String get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(console.base() + path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
