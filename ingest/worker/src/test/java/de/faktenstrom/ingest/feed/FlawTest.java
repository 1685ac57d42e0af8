package de.faktenstrom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawTest {

  @ParameterizedTest
  @EnumSource
  void isASentenceInBothLanguagesAboutTheSame(Flaw flaw) {
    Problem problem = flaw.of("7", "mismatched tag");

    assertThat(problem.english()).endsWith(".").doesNotContain("%");
    assertThat(problem.german()).endsWith(".").doesNotContain("%").isNotEqualTo(problem.english());
    assertThat(problem.english().contains("7") || !problem.german().contains("7")).isTrue();
  }

  @Test
  void tellsEditorsInGermanWhatTheParserMet() {
    byte[] document =
        "<rss version='2.0'><channel><item></channel></rss>".getBytes(StandardCharsets.UTF_8);

    Problem problem = FeedParser.parse(document, FetchContext.NONE).problems().getFirst();

    assertThat(problem.german()).isEqualTo("Das XML ist in Zeile 1 nicht wohlgeformt.");
    assertThat(problem.english()).startsWith("The document is not well-formed XML at line 1: ");
  }

  @Test
  void cutsWhatADocumentSaysOfItself() {
    Problem problem = Flaw.OTHER_ROOT.of("x".repeat(5_000));

    assertThat(problem.german()).hasSizeLessThan(300);
  }
}
