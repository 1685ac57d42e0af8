package de.faktenstrom.enrich.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.resolve.Reading.Damaged;
import de.faktenstrom.enrich.resolve.Reading.Found;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// What holds for whatever a registry sends.
class AnswersReadPropertiesTest {

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(Recorded.FILES.keySet());
  }

  @Property
  void halfAnAnswerIsNone(@ForAll("files") String file, @ForAll @IntRange(max = 100_000) int at) {
    byte[] whole = Recorded.text(file).strip().getBytes(StandardCharsets.UTF_8);

    byte[] half = Arrays.copyOf(whole, at % whole.length);

    assertThat(read(file, half)).isInstanceOf(Damaged.class);
  }

  @Property
  void noDamageThrows(
      @ForAll("files") String file,
      @ForAll @Size(min = 1, max = 8) byte[] damage,
      @ForAll @IntRange(max = 100_000) int at) {
    byte[] document = Recorded.bytes(file);
    for (int i = 0; i < damage.length; i++) {
      document[(at + i) % document.length] = damage[i];
    }

    assertThat(read(file, document)).isNotNull();
  }

  @Property(tries = 200)
  void nothingThrows(@ForAll("files") String file, @ForAll byte[] anything) {
    assertThat(read(file, anything)).isInstanceOf(Damaged.class);
  }

  /// Fields that come with the next release of an interface change nothing.
  @Property(tries = 200)
  void unknownFieldsAreIgnored(
      @ForAll("jsonFiles") String file,
      @ForAll("values") String value,
      @ForAll @IntRange(max = 99) int at) {
    String known = Recorded.text(file);
    int objects = (int) known.chars().filter(c -> c == '{').count();
    int place = -1;
    for (int i = 0; i <= at % objects; i++) {
      place = known.indexOf('{', place + 1);
    }
    String comma = known.charAt(place + 1) == '}' ? "" : ",";
    String wider =
        known.substring(0, place + 1)
            + "\"brandNew\":"
            + value
            + comma
            + known.substring(place + 1);

    Reading reading = read(file, wider.getBytes(StandardCharsets.UTF_8));

    assertThat(reading).isEqualTo(read(file, Recorded.bytes(file))).isInstanceOf(Found.class);
  }

  @Provide
  Arbitrary<String> jsonFiles() {
    return Arbitraries.of(
        Recorded.FILES.keySet().stream().filter(file -> file.endsWith(".json")).toList());
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of("null", "1", "\"x\"", "[1,[2]]", "{\"message\":{\"DOI\":7}}", "[]", "{}");
  }

  private static Reading read(String file, byte[] document) {
    return Recorded.read(Recorded.FILES.getOrDefault(file, Registry.DOI), document);
  }
}
