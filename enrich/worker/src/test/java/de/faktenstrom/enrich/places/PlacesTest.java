package de.faktenstrom.enrich.places;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.Place;
import de.faktenstrom.enrich.text.Stretch;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlacesTest {

  private static final Places PLACES = Places.load();

  /// `cases.txt` says what must and what must not be found.
  @ParameterizedTest
  @MethodSource("cases")
  void mentions(String language, String text, List<String> codes) {
    List<Places.Mention> mentions = PLACES.mentions(text, whole(text, language));

    assertThat(mentions).extracting(one -> one.entry().code()).isEqualTo(codes);
  }

  static Stream<Arguments> cases() {
    return TestLines.of("/places/cases.txt").stream()
        .map(line -> line.split("\\|", -1))
        .map(part ->
            Arguments.of(
                part[0].strip(),
                part[1].strip(),
                Arrays.stream(part[2].strip().split(" ")).filter(c -> !c.isEmpty()).toList()));
  }

  @Test
  void putsWhatTheHeadlineSaysFirstAndQuotesIt() {
    List<Place> places =
        PLACES.in(
            List.of(
                german("headline", "Mehr Syrer in Köln"),
                german("body", "In Köln 😀 leben Menschen aus Syrien und ein Franzose.")));

    assertThat(places)
        .extracting(Place::code)
        .containsExactly("ags:05315", "iso3166:SY", "iso3166:FR");
    assertThat(places.getFirst().labels().en()).isEqualTo("Cologne");
    assertThat(places.get(1).passages())
        .extracting(passage -> passage.field() + " " + passage.start() + " " + passage.text())
        .containsExactly("headline 5 Syrer", "body 29 Syrien");
    assertThat(places).extracting(Place::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void isLessSureOfANamesakeThatNothingTellsApart() {
    Place alone = only("Das war in Frankfurt.");
    Place told = only("Das war in Frankfurt am Main.");

    assertThat(alone.code()).isEqualTo(told.code());
    assertThat(alone.score()).isLessThan(told.score());
  }

  @Test
  void countsAnOfficeLessThanTheName() {
    Place name = only("Das sagte Deutschland.");
    Place office = only("Das sagte das BAMF. Das BAMF sagte es.");

    assertThat(office.code()).isEqualTo(name.code());
    assertThat(office.score()).isLessThan(name.score());
  }

  @Test
  void readsEachStretchInItsLanguage() {
    String text = "Auf der Island-Insel.\nThe island of Iceland.";
    int english = text.indexOf("The");

    List<Places.Mention> mentions =
        PLACES.mentions(
            text,
            List.of(new Stretch("de", 0, english), new Stretch("en", english, text.length())));

    assertThat(mentions)
        .extracting(one -> text.substring(one.sighting().start(), one.sighting().end()))
        .containsExactly("Island", "Iceland");
  }

  @Test
  void keepsWithinLimits() {
    String text = "Syrien, Irak und Mali. ".repeat(20_000);

    List<Place> places = PLACES.in(List.of(german("body", text)));

    assertThat(places).hasSize(3);
    assertThat(places).allSatisfy(place -> assertThat(place.passages()).hasSize(20));
  }

  @Property
  void neverFailsAndQuotesWhatStandsThere(@ForAll String noise) {
    String text = noise + " Syrer" + noise + "in Köln " + noise;

    List<Place> places = PLACES.in(List.of(german("body", text)));

    assertThat(places)
        .flatExtracting(Place::passages)
        .allSatisfy(passage -> {
          int start = text.offsetByCodePoints(0, passage.start());
          int end = text.offsetByCodePoints(0, passage.end());
          assertThat(text.substring(start, end)).isEqualTo(passage.text());
        });
  }

  private static Place only(String text) {
    List<Place> places = PLACES.in(List.of(german("body", text)));
    assertThat(places).hasSize(1);
    return places.getFirst();
  }

  private static Places.Field german(String name, String text) {
    return new Places.Field(name, text, whole(text, "de"));
  }

  private static List<Stretch> whole(String text, String language) {
    return List.of(new Stretch(language, 0, text.length()));
  }
}
