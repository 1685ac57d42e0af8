package de.faktenstrom.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.testing.HostileHtml;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileMarkupTest {

  private static final URI BASE = URI.create("https://example.org/dir/page");

  static List<String> pieces() {
    return HostileHtml.pieces();
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void leavesNothingThatRunsOrLoadsFromElsewhere(String piece) {
    String clean = Markup.sanitise("<p>davor</p>" + piece, BASE);
    String again = Markup.sanitise(clean, BASE);
    String bare = Markup.sanitise(piece, null);

    assertThat(HostileHtml.dangers(clean)).as(clean).isEmpty();
    assertThat(HostileHtml.dangers(again)).as(again).isEmpty();
    assertThat(HostileHtml.dangers(bare)).as(bare).isEmpty();
    assertThat(clean).startsWith("<p>davor</p>");
  }

  /// What one piece leaves open must not make the next one harmful.
  @Test
  void leavesNothingWhereOnePieceFollowsAnother() {
    List<String> pieces = pieces();

    for (int i = 0; i < pieces.size(); i++) {
      String clean = Markup.sanitise(pieces.get(i) + pieces.get((i * 7 + 3) % pieces.size()), BASE);
      assertThat(HostileHtml.dangers(clean)).as(clean).isEmpty();
    }
  }

  /// Else the judge would prove nothing.
  @Test
  void wouldLeaveMuchUncleaned() {
    assertThat(pieces()).hasSizeGreaterThan(150);
    assertThat(pieces().stream().filter(piece -> !HostileHtml.dangers(piece).isEmpty()).count())
        .isGreaterThan(150);
  }
}
