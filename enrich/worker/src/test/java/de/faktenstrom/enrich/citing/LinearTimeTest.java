package de.faktenstrom.enrich.citing;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.text.PlainText;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Four times the text takes about four times the work, whatever is written in it. The bound lies
/// between linear (4) and quadratic (16).
class LinearTimeTest {

  private static final int SMALL = 100_000;
  private static final int LARGE = 400_000;
  private static final double MOST_RATIO = 9;
  // Below this the clock and the compiler are measured, not the program.
  private static final long NEGLIGIBLE = TimeUnit.MILLISECONDS.toNanos(150);

  @ParameterizedTest
  @Timeout(120)
  @ValueSource(
      strings = {
        "10.1234/",
        "10.1234/a ",
        "10.1234/((((",
        "doi:10.1234/a- 1",
        "http://a.b/",
        "http://a.b/)))]]]}}}",
        "https://a.b/ ",
        "urn:nbn:de:",
        "urn:nbn:de:a- 1",
        "ISBN 978-",
        "978-3-16-",
        "ISSN 1234-",
        "ISSN ",
        "0000-0001-",
        "orcid 0000 ",
        "arXiv:2101.",
        "hdl:10419/a- 1",
        "12345-1234 ",
        "1-",
        "migr_",
        "Eurostat migr_a ",
        "ZA1234 ",
        "BT-Drs. 20/1, ",
        "20/1234, ",
        "§ 3 Abs. 1, ",
        "§ 3 und ",
        "§§ 1, 2, 3, ",
        "§ 3, § 4, ",
        "Art. 3 (1) (a) ",
        "VG Berlin ",
        "VG A B C D ",
        "BVerwG, Urteil vom ",
        "BVerwG 1 C 1.1, ",
        "ECLI:DE:A:2020:",
        "Quelle: A, ",
        "\nQuelle: A,",
        "Quelle: A; ",
        "(Quelle: (",
        "&shy;",
        "&",
        "\u00AD",
        "a-\n",
        "\u00AD\n",
        "Literatur\n",
        "Literatur\nA, B (2019): C und D. Berlin: E.\n",
        "\n[1] A, B (2019): C. D: E, ",
        "\n\nLiteratur\n2019 ",
        "😀§",
        "(",
        ". ",
        "  "
      })
  void readsAnyTextInLinearTime(String piece) {
    work(piece, SMALL);

    long small = work(piece, SMALL);
    long large = work(piece, LARGE);

    assertThat(large).isLessThan((long) (MOST_RATIO * Math.max(small, NEGLIGIBLE / 4)));
  }

  private static long work(String piece, int length) {
    PlainText text = PlainText.ofText(piece.repeat(length / piece.length()));
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(Citations.in("body", text).size()).isLessThanOrEqualTo(Citations.MOST);
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
  }
}
