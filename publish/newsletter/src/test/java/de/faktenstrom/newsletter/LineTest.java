package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineTest {

  @Property
  void aCleanTextIsOneLine(@ForAll String anything) {
    String clean = Line.clean(anything);

    assertThat(clean.codePoints().noneMatch(Character::isISOControl)).isTrue();
    assertThat(clean.lines().count()).isLessThanOrEqualTo(1);
    assertThat(Line.clean(clean)).isEqualTo(clean);
  }

  @Property
  void wrappingLosesNoWord(
      @ForAll String anything, @ForAll @IntRange(min = 1, max = 80) int width) {
    String clean = Line.clean(anything);

    List<String> lines = Line.wrap(clean, width);

    assertThat(String.join(" ", lines)).isEqualTo(clean);
    assertThat(lines).allMatch(line -> line.length() <= width || !line.contains(" "));
  }

  @Test
  void aLongTextEndsAtAWord() {
    assertThat(Line.cut("eins zwei drei vier", 12)).isEqualTo("eins zwei…");
  }

  @Test
  void lineEndsOfEverySortBecomeSpaces() {
    assertThat(Line.clean("a\r\nb\u2028c\u0085d\u202Ee\u0000f")).isEqualTo("a b c d e f");
  }
}
