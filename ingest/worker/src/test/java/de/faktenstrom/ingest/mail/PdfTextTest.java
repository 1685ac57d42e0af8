package de.faktenstrom.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Each in a process of its own, as in the program.
class PdfTextTest {

  @Test
  void isReadLineByLine() {
    byte[] file = Pdfs.lines("Sperrfrist: 24.11.2026, 14:00 Uhr", "Köln – „Zahlen“");

    assertThat(PdfText.of(file).orElseThrow().lines())
        .containsExactly("Sperrfrist: 24.11.2026, 14:00 Uhr", "Köln – „Zahlen“");
  }

  @Test
  void isReadAsFarAsAnybodyLooks() {
    byte[] file =
        Pdfs.of(document -> {
          for (int page = 1; page <= PdfText.MOST_PAGES + 1; page++) {
            Pdfs.page(document, "Seite " + page);
          }
        });

    assertThat(PdfText.of(file).orElseThrow())
        .contains("Seite " + PdfText.MOST_PAGES)
        .doesNotContain("Seite " + (PdfText.MOST_PAGES + 1));
  }

  @Test
  void isAbsentWhereThereIsNoText() {
    assertThat(PdfText.of(Pdfs.lines())).isEmpty();
    assertThat(PdfText.of("%PDF-1.7\nkein PDF".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(PdfText.of(Pdfs.locked("Sperrfrist: 24.11.2026, 14:00 Uhr"))).isEmpty();
  }

  /// Fifteen million numbers in a file of 30 KB; a reader without bounds would hold them all.
  @Test
  void costsNoMoreMemoryThanItMay() {
    byte[] file = Pdfs.numbers(30);

    assertThat(file).hasSizeLessThan(100_000);
    assertThat(PdfText.of(file)).isEmpty();
    assertThat(PdfText.of(Pdfs.numbers(1)).orElseThrow()).contains("Hier");
  }

  /// 10^12 drawings.
  @Test
  void takesNoLongerThanItMay() {
    long start = System.nanoTime();

    assertThat(PdfText.of(Pdfs.avalanche(12), Duration.ofSeconds(3))).isEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }
}
