package de.faktenstrom.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Looking only where a word opens a match finds what the pattern finds everywhere.
class OpeningsTest {

  private static final String[] PIECES =
      ("ein Ein eine einer zwei Zwei DREI fünf zwölf hundert one a an die der zur Hälfte half jede"
              + " jeder Fünfte Zehnter Drittel Viertel thirds quarter von out of in allen 3 10 2025"
              + " Prozent Millionen Mio. thousand Euro Menschen Kinder the ist dreier Zwei3 3zwei"
              + " - , . ; ) \u00a0 é ä\u0308 \uD835\uDC1Aein")
          .split(" ");
  private static final String[] GAPS = {" ", " ", " ", "\u00a0", "-", ""};

  static Stream<Openings> openings() {
    return Stream.of(Shares.OPENINGS, Numbers.WORD_OPENINGS);
  }

  @ParameterizedTest
  @MethodSource("openings")
  void findWhatThePatternFinds(Openings openings) {
    Random random = new Random(56);
    int found = 0;
    for (int round = 0; round < 20_000; round++) {
      String text = text(random);
      List<String> everywhere =
          openings.pattern().matcher(text).results().map(OpeningsTest::place).toList();
      List<String> opened = new ArrayList<>();
      openings.each(text, match -> opened.add(place(match)));
      assertThat(opened).as(text).isEqualTo(everywhere);
      found += everywhere.size();
    }
    assertThat(found).isGreaterThan(300);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int piece = 0; piece < 12; piece++) {
      text.append(PIECES[random.nextInt(PIECES.length)]).append(GAPS[random.nextInt(GAPS.length)]);
    }
    return text.toString();
  }

  private static String place(MatchResult match) {
    return match.start() + " " + match.group();
  }
}
