package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.testing.HostileHtml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A mail about an item whose every text is an attack.
class HostileHtmlTest {

  private static final String URI = Samples.uri();

  private final Templates templates = new Templates();

  static List<String> pieces() {
    return HostileHtml.pieces();
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void hasNothingThatAHarmlessMailHasNot(String piece) {
    String harmless = mail("Harmlos");

    String mail = mail(piece);

    assertThat(HostileHtml.structure(harmless)).containsAll(HostileHtml.structure(mail));
    assertThat(mail).doesNotContainIgnoringCase("<script", "javascript:x()\"", "<img", "<svg");
  }

  /// As it is read back from the tables, with the piece as headline, topic and citation.
  private String mail(String piece) {
    Announcement written = Samples.released(URI, piece, Samples.NOON, piece);
    Announcement released = Story.read(written.type(), Story.write(written));
    Issue.Edition edition =
        new Issue.Edition(
            Rhythm.DAILY, Samples.NOON, List.of(new Candidate(released, true, null)), 0);
    Wording wording = new Wording(Words.in("de"), Samples.SETTINGS);
    return templates.render(
        "mail-edition",
        wording.words(),
        Map.of(
            "issue",
            Issue.of(edition, wording),
            "footer",
            Footer.of(Samples.SETTINGS, "https://fakten.example/ab")));
  }
}
