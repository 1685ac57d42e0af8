package de.faktenstrom.enrich.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveSettingsTest {

  @Test
  void asksAllAtTheirOwnAddressesIfNothingIsSaid() {
    ResolveSettings usual = ResolveSettings.parse("", "desk@office.example");

    assertThat(usual.registries()).containsOnlyKeys(Registry.values());
    assertThat(usual.mailto()).isEqualTo("desk@office.example");
  }

  @Test
  void asksNobodyOrOthersWhereItIsSaid() {
    ResolveSettings some =
        ResolveSettings.parse(
            " dnb=off, crossref=http://mirror.example:8080/works/ ,mailto=me@office.example", null);

    assertThat(ResolveSettings.parse("off", "desk@office.example").registries()).isEmpty();
    assertThat(some.registries())
        .doesNotContainKey(Registry.DNB)
        .containsEntry(Registry.CROSSREF, URI.create("http://mirror.example:8080/works/"));
    assertThat(some.mailto()).isEqualTo("me@office.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crossref",
        "geheim=off",
        "crossref=geheim",
        "crossref=ftp://geheim/",
        "crossref=https://u:geheim@api.example/",
        "crossref=https://api.example/?key=geheim",
        "mailto=geheim",
        "mailto=geheim@x (y"
      })
  void refusesTheRestWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> ResolveSettings.parse(text, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("geheim")
        .hasMessageEndingWith(".");
  }
}
