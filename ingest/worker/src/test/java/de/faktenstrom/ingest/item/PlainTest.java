package de.faktenstrom.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlainTest {

  @Test
  void readsWhatAReaderSees() {
    assertThat(Plain.ofHtml("<p>Drei&nbsp;Viertel</p><p>&lt;b&gt;</p>"))
        .isEqualTo("Drei Viertel <b>");
  }

  @Test
  void isDoneInTimeWithATagThatRunsOn() {
    String html = "Anfang " + "<div".repeat(1 << 20);

    String text = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Plain.ofHtml(html));

    assertThat(text).startsWith("Anfang");
  }

  @Test
  void leavesOutWhatNobodyCanShow() {
    assertThat(Plain.line("a\u0000b\u0007 \ud800c\ufeff\n d")).isEqualTo("ab c d");
    assertThat(Plain.clean("a😀b")).isEqualTo("a😀b");
  }

  @Property
  void lineIsStorableAndStable(@ForAll String given) {
    String line = Plain.line(given);

    assertThat(Plain.line(line)).isEqualTo(line);
    assertThat(line).doesNotContain("\u0000");
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).isTrue();
  }

  @Property
  void cutKeepsWithinItsLength(
      @ForAll String given, @ForAll @IntRange(min = 4, max = 40) int most) {
    assertThat(Plain.cut(given, most).length()).isLessThanOrEqualTo(most);
  }
}
