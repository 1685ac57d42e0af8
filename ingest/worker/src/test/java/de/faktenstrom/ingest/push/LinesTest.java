package de.faktenstrom.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.ingest.web.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void passesOverEmptyLinesAndNeedsNoLastLineEnd() throws IOException {
    assertThat(all(lines("a\r\n\n\nbc\nd", 10, 10))).containsExactly("a", "bc", "d");
  }

  @Test
  void refusesALineTooLong() throws IOException {
    Lines lines = lines("ab\nabcdef\n", 5, 10);

    assertThat(lines.next()).hasSize(2);
    assertThatThrownBy(lines::next)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Line 2");
  }

  @Test
  void refusesALineTooMany() throws IOException {
    Lines lines = lines("a\nb\nc\n", 5, 2);
    lines.next();
    lines.next();

    assertThatThrownBy(lines::next).isInstanceOf(RefusedException.class);
  }

  private static List<String> all(Lines lines) throws IOException {
    List<String> all = new ArrayList<>();
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      all.add(new String(line, StandardCharsets.UTF_8));
    }
    return all;
  }

  private static Lines lines(String text, int longest, int most) {
    return new Lines(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest, most);
  }
}
