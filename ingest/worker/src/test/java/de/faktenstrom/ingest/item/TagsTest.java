package de.faktenstrom.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagsTest {

  @Test
  void leavesWhatIsUsualAsItIs() {
    String html = "<p title=\"a\">1 < 2, 3 > 2 &amp; <b>x</b><!-- c --></p><";

    String bounded = Tags.bounded(html);

    assertThat(bounded).isEqualTo(html);
  }

  @Test
  void leavesOutAPictureInAnAddressWhole() {
    String picture = "<img src=\"data:image/png;base64," + "A".repeat(100_000) + "\">";

    String bounded = Tags.bounded("<p>a" + picture + "b</p>");

    assertThat(bounded).isEqualTo("<p>ab</p>");
  }

  @Test
  void aTagThatRunsOnLeavesNothingLongForTheParser() {
    String html = "<div ".repeat(400_000);

    String bounded = Tags.bounded(html);

    assertThat(bounded.length()).isLessThanOrEqualTo(Tags.LONGEST);
  }

  @Test
  void goesOnBehindATagThatRunsOn() {
    String bounded = Tags.bounded("<a b" + " c".repeat(Tags.LONGEST) + "<p>Text</p>");

    assertThat(bounded).isEqualTo("<p>Text</p>");
  }
}
