package de.faktenstrom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.faktenstrom.app.RunningConsole.heading;
import static de.faktenstrom.app.RunningConsole.shot;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of sources in a real browser, with the role that reads them.
class SourcesConsoleIT {

  private static final String LIST =
      """
      <opml version="2.0"><body><outline text="Amt" xmlUrl="https://amt.invalid/feed"/>
      <outline text="Datei" xmlUrl="file:///etc/passwd"/></body></opml>
      """;

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
    shot(page, "20-opml");

    Download download = page.waitForDownload(() -> page.getByText("Als OPML").click());
    assertThat(download.suggestedFilename()).isEqualTo("quellen.opml");
    assertThat(Files.readString(download.path())).contains("xmlUrl=\"https://amt.invalid/feed\"");
    page.context().close();
  }
}
