package de.faktenstrom.enrich.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "12,#S. 12–30.#12/null/12-30",
        "Jg. 12, H. 3,#S. 101 ff.#12/3/101 ff.",
        "31. Jg., H. 1-2,#33f.#31/1-2/33 f.",
        "29(2),#18-28,#29/2/18-28",
        "23 (2, 3, 4),#303-353.#23/2, 3, 4/303-353",
        "vol.36, no. 9, Supplement.#p. A65.#36/9/A65",
        "58(5):1583–1606.##58/5/1583-1606",
        "355(9222):#2220-1.#355/9222/2220-1",
        "1.1,#1–6.#1/1/1-6",
        "n°121.#p. 52-63.#null/121/52-63",
        "Bd. 2.##2/null/null",
        "XIV,#pp. xi–xx#XIV/null/xi-xx"
      })
  void readsVolumeIssueAndPages(String volume, String pages, String wanted) {
    Locator locator = Locator.of(volume, pages);

    assertThat(locator.volume() + "/" + locator.issue() + "/" + locator.page()).isEqualTo(wanted);
  }

  @Property(tries = 500)
  void saysNothingThatIsNotThere(@ForAll String volume, @ForAll String pages) {
    Locator locator = Locator.of(volume, pages);

    assertThat(locator.volume() == null || volume.contains(locator.volume())).isTrue();
    assertThat(locator.issue() == null || volume.contains(locator.issue())).isTrue();
  }
}
