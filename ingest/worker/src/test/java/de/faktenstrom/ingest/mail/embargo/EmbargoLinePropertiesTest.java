package de.faktenstrom.ingest.mail.embargo;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.mail.embargo.EmbargoLine.Certain;
import de.faktenstrom.ingest.mail.embargo.EmbargoLine.Doubtful;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EmbargoLinePropertiesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDateTime SENT = LocalDateTime.of(2026, 1, 1, 0, 0);

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("'Sperrfrist: 'EEEE, dd.MM.yyyy, HH:mm' Uhr'", Locale.GERMANY),
          form("'SPERRFRIST 'd. MMMM yyyy, HH.mm' Uhr'", Locale.GERMANY),
          form("'frei ab 'd.M.yyyy, H:mm' Uhr'", Locale.GERMANY),
          form("'Sperrfrist: 'HH:mm' Uhr am 'd. MMMM yyyy", Locale.GERMANY),
          form("'EMBARGOED until 'HH:mm, d MMMM yyyy", Locale.UK),
          form("'Embargo: 'EEEE, MMMM d, yyyy, h:mm a", Locale.US));

  /// What is written is what is understood, and only the hours that the clocks make odd are asked.
  @Property
  void understandsWhatIsWritten(@ForAll("minutes") LocalDateTime local, @ForAll("forms") int form) {
    String line = FORMS.get(form).format(local);

    EmbargoLine read = EmbargoLine.of(Passages.of("Zahlen\n" + line), sent(), BERLIN);

    List<ZoneOffset> offsets = BERLIN.getRules().getValidOffsets(local);
    if (offsets.size() == 1) {
      assertThat(read).isEqualTo(new Certain(local.toInstant(offsets.getFirst()), BERLIN));
    } else {
      assertThat(read).isInstanceOf(Doubtful.class);
      assertThat(((Doubtful) read).reason())
          .isEqualTo(offsets.isEmpty() ? Doubt.NEVER : Doubt.TWICE);
      assertThat(((Doubtful) read).mayMean()).hasSize(2);
    }
  }

  /// Whatever stands there, it is answered, and what is certain lies ahead.
  @Property
  void answersWhateverStandsThere(@ForAll("scraps") String text) {
    EmbargoLine read = EmbargoLine.of(Passages.of(text), sent(), BERLIN);

    if (read instanceof Certain(Instant until, ZoneId _)) {
      assertThat(until).isAfterOrEqualTo(sent());
    }
    if (read instanceof Doubtful doubtful) {
      assertThat(doubtful.text()).isNotBlank();
      assertThat(doubtful.mayMean()).isSorted().doesNotHaveDuplicates();
    }
  }

  @Provide
  Arbitrary<LocalDateTime> minutes() {
    Arbitrary<Integer> any = Arbitraries.integers().between(1, 360 * 24 * 60);
    // The hours around both changes of the clocks in 2026.
    Arbitrary<Integer> odd = Arbitraries.integers().between(87 * 1_440, 87 * 1_440 + 300);
    Arbitrary<Integer> doubled = Arbitraries.integers().between(297 * 1_440, 297 * 1_440 + 300);
    return Arbitraries.oneOf(any, odd, doubled).map(SENT::plusMinutes);
  }

  @Provide
  Arbitrary<Integer> forms() {
    return Arbitraries.integers().between(0, FORMS.size() - 1);
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "Sperrfrist",
            "Embargo",
            ": ",
            " ",
            "\n",
            "bis ",
            "gesperrt",
            "24.11.2026",
            "31.02.",
            "99.99.9999",
            "14 Uhr",
            "25:61",
            "MEZ",
            "Dienstag, ",
            "heute ",
            "[",
            "]",
            "(",
            "frei ab ",
            "12/11/2026",
            "Z",
            "> ",
            "0",
            "9",
            ".",
            "am",
            "pm",
            "November ",
            "ß",
            "\u0000",
            "–")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  private static Instant sent() {
    return SENT.atZone(BERLIN).toInstant();
  }

  private static DateTimeFormatter form(String pattern, Locale language) {
    return DateTimeFormatter.ofPattern(pattern, language);
  }
}
