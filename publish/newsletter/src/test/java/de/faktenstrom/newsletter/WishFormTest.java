package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.publish.events.Filter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishFormTest {

  @Test
  void slugsBecomeAFilter() {
    Filter filter =
        new WishForm(List.of("asyl", "schule"), List.of("press-release"), List.of("de"), true)
            .filter();

    assertThat(filter.topics()).containsExactlyInAnyOrder("asyl", "schule");
    assertThat(filter.kinds()).containsExactly(Kind.PRESS_RELEASE);
    assertThat(filter.correctionsOnly()).isTrue();
  }

  @Test
  void oneWishIsKeptInOneWayWhateverItsOrder() {
    Filter one = new WishForm(List.of("b", "a"), List.of(), List.of("en", "de"), false).filter();
    Filter other = new WishForm(List.of("a", "b"), List.of(), List.of("de", "en"), false).filter();

    assertThat(Filters.write(one)).isEqualTo(Filters.write(other));
    assertThat(Filters.read(Filters.write(one))).isEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jetzt kaufen!", "https://x.example", "a b", "", "a\nb", "<b>"})
  void nothingButSlugsReachesAStrangersMailbox(String topic) {
    var form = new WishForm(List.of(topic), List.of(), List.of(), false);

    assertThatIllegalArgumentException().isThrownBy(form::filter);
  }

  @Test
  void whatIsTypedIsPartedByCommas() {
    assertThat(WishForm.typed(" asyl, arbeitsmarkt ;schule"))
        .containsExactly("asyl", "arbeitsmarkt", "schule");
    assertThat(WishForm.typed("  ")).isEmpty();
  }
}
