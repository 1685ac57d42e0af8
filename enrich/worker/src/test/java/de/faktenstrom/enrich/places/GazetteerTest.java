package de.faktenstrom.enrich.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The facts, against what the JDK knows of ISO 3166 and against themselves.
class GazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @Test
  void hasEveryCountryOfIso3166() {
    Set<String> ours =
        GAZETTEER.entries().stream()
            .map(Entry::code)
            .filter(code -> code.matches("iso3166:[A-Z]{2}"))
            .map(code -> code.substring(8))
            .collect(Collectors.toSet());
    Set<String> expected = Stream.of(Locale.getISOCountries()).collect(Collectors.toSet());
    expected.addAll(List.of("XK", "EU"));

    assertThat(ours).isEqualTo(expected);
  }

  @Test
  void callsMostCountriesAsTheJdkDoes() {
    List<String> other = new ArrayList<>();
    for (Entry entry : GAZETTEER.entries()) {
      if (entry.kind().equals("country") && entry.code().length() == 10) {
        Locale country = Locale.of("", entry.code().substring(8));
        boolean both =
            isNamed(entry, country.getDisplayCountry(Locale.GERMAN))
                && isNamed(entry, country.getDisplayCountry(Locale.ENGLISH));
        if (!both) {
          other.add(entry.labels().de() + ": " + country.getDisplayCountry(Locale.GERMAN));
        }
      }
    }

    assertThat(other).as("not named as in CLDR").hasSizeLessThan(30);
  }

  @Test
  void hasTheSixteenLaenderAndFourHundredDistricts() {
    Set<String> codes = GAZETTEER.entries().stream().map(Entry::code).collect(Collectors.toSet());

    assertThat(codes).filteredOn(code -> code.matches("ags:\\d{2}")).hasSize(16);
    // Berlin (11000) and Hamburg (02000) are Länder at the same time.
    assertThat(codes).filteredOn(code -> code.matches("ags:\\d{5}")).hasSize(398);
  }

  /// As the municipal register counts them, Eisenach part of the Wartburgkreis.
  @Test
  void hasTheRightNumberOfDistrictsInEachLand() {
    TreeMap<String, Long> counts =
        GAZETTEER.entries().stream()
            .map(Entry::code)
            .filter(code -> code.matches("ags:\\d{5}"))
            .collect(
                Collectors.groupingBy(
                    code -> code.substring(4, 6), TreeMap::new, Collectors.counting()));

    assertThat(counts.toString())
        .isEqualTo(
            "{01=15, 03=45, 04=2, 05=53, 06=26, 07=36, 08=44, 09=96, 10=6, 12=18, 13=8, 14=13,"
                + " 15=14, 16=22}");
  }

  @Test
  void putsEachPlaceIntoOneThatIsThere() {
    assertThat(GAZETTEER.entries())
        .filteredOn(entry -> entry.within() != null)
        .allSatisfy(entry -> {
          Entry around = GAZETTEER.entry(String.valueOf(entry.within()));
          assertThat(around).as(entry.code() + " in " + entry.within()).isNotNull();
          if (entry.code().startsWith("ags:")) {
            assertThat(entry.code())
                .startsWith(entry.code().length() == 6 ? "ags:" : around.code());
          }
        });
  }

  @Test
  void findsEveryLabelThatItShows() {
    Places places = Places.load();
    List<String> lost = new ArrayList<>();
    for (Entry entry : GAZETTEER.entries()) {
      String text = "in " + entry.labels().de() + ".";
      boolean found =
          places
              .mentions(
                  text, List.of(new de.faktenstrom.enrich.text.Stretch("de", 0, text.length())))
              .stream()
              .anyMatch(one -> one.sighting().end() == text.length() - 1);
      if (!found) {
        lost.add(text);
      }
    }

    assertThat(lost).isEmpty();
  }

  private static boolean isNamed(Entry entry, String name) {
    Automaton automaton = GAZETTEER.automaton();
    int node = Automaton.ROOT;
    for (int i = 0; i < name.length() && node != Automaton.NOWHERE; i++) {
      node = automaton.step(node, name.charAt(i));
    }
    return node != Automaton.NOWHERE
        && automaton.labels(node).stream().anyMatch(label -> label.entry() == entry);
  }
}
