package de.faktenstrom.enrich.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceParserTest {

  private final ReferenceParser parser = ReferenceParser.usual();

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Brenner, Anna/Kurz, Jan (2019): Ankommen. Ein Bericht. In: Roth, Eva (Hrsg.): Handbuch"
            + " Integration. Bielefeld: transcript, S. 12–30.#author=Brenner, Anna/Kurz,"
            + " Jan|date=(2019):|title=Ankommen. Ein Bericht.|editor=In: Roth, Eva"
            + " (Hrsg.):|container-title=Handbuch"
            + " Integration.|location=Bielefeld:|publisher=transcript,|pages=S. 12–30.",
        "Statistisches Bundesamt (o. J.): Ausländische Bevölkerung. Wiesbaden."
            + " https://www.example.org/a.pdf (abgerufen am 3. Mai 2023).#author=Statistisches"
            + " Bundesamt|date=(o. J.):|title=Ausländische"
            + " Bevölkerung.|location=Wiesbaden.|url=https://www.example.org/a.pdf|note=(abgerufen"
            + " am 3. Mai 2023)."
      })
  void labelsWhatAReaderWould(String reference, String fields) {
    assertThat(parser.parse(reference))
        .extracting(field -> field.label().element() + "=" + field.text())
        .containsExactly(fields.split("\\|"));
  }

  @Property(tries = 300)
  void coversEachWordOnceWhateverItReads(@ForAll("references") String reference) {
    List<Field> fields = parser.parse(reference);

    int end = 0;
    for (Field field : fields) {
      assertThat(field.text()).isEqualTo(reference.substring(field.start(), field.end()));
      assertThat(Tokens.of(reference.substring(end, field.start()))).isEmpty();
      end = field.end();
    }
    assertThat(Tokens.of(reference.substring(end))).isEmpty();
  }

  @Provide
  Arbitrary<String> references() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Roth,",
            "A.",
            "(2019):",
            "In:",
            "S. 12–30",
            "„",
            "“",
            "10.1234/x",
            "https://",
            "Hrsg.",
            "o. J.",
            "\u00a0",
            "\n",
            "😀",
            "\ud800",
            "",
            ")",
            ":",
            "2000;3(4):5-6",
            "\u0000");
    Arbitrary<String> signs = Arbitraries.strings().ofMaxLength(12);
    return Arbitraries.oneOf(pieces, signs)
        .list()
        .ofMaxSize(40)
        .map(list -> String.join(" ", list));
  }
}
