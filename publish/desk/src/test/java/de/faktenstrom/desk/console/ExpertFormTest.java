package de.faktenstrom.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.expert.Expert;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpertFormTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @Test
  void takesLinksAndLinesAsTheyAreTyped() {
    var read =
        read(
            "  Rosa \t Beispiel ",
            "https://orcid.org/0000-0002-1694-233x",
            "DE, en;ar",
            "https://doi.org/10.5555/ABC\r\ndoi:10.5555/abc\n10.1234/x(1)y");

    Expert expert = ((ExpertForm.Read.Clear) read).expert();
    assertThat(expert.name()).isEqualTo("Rosa Beispiel");
    assertThat(expert.orcid()).isEqualTo("0000-0002-1694-233X");
    assertThat(expert.languages()).containsExactly("de", "en", "ar");
    assertThat(expert.works()).containsExactly("10.5555/abc", "10.1234/x(1)y");
    assertThat(ExpertForm.of(expert).works()).isEqualTo("10.5555/abc\n10.1234/x(1)y");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "name, ' ', -, de, -",
        "name, -, -, de, -",
        "orcid, Rosa, 0000-0002-1825-0098, de, -",
        "orcid, Rosa, 0000-0002-1825, de, -",
        "languages, Rosa, -, deutsch, -",
        "works, Rosa, -, de, kein Werk",
        "works, Rosa, -, de, 10.1/x",
      })
  void saysWhichFieldIsWrong(
      String field, String name, String orcid, String languages, String works) {
    assertThat(read(name, orcid, languages, works))
        .isEqualTo(new ExpertForm.Read.Wrong(field, "experts.wrong." + field));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "contact, email, rosa, Medien, 2026-11-27, 2027-11-27, Akte",
        "contact, phone, rosa@example.org, Medien, 2026-11-27, 2027-11-27, Akte",
        "contact, website, javascript:alert(1), Medien, 2026-11-27, 2027-11-27, Akte",
        "contact, -, rosa@example.org, Medien, 2026-11-27, 2027-11-27, Akte",
        "given, email, rosa@example.org, Medien, 2026-11-28, 2027-11-27, Akte",
        "given, email, rosa@example.org, Medien, gestern, 2027-11-27, Akte",
        "until, email, rosa@example.org, Medien, 2026-11-27, 2028-11-28, Akte",
        "until, email, rosa@example.org, Medien, 2025-11-27, 2026-11-26, Akte",
        "proof, email, rosa@example.org, Medien, 2026-11-27, 2027-11-27, ' '",
        "proof, email, rosa@example.org, -, 2026-11-27, 2027-11-27, Akte",
      })
  void saysWhatIsWrongWithAConsent(
      String wrong,
      String way,
      String contact,
      String purpose,
      String given,
      String until,
      String proof) {
    assertThat(new ConsentForm(way, contact, purpose, given, until, proof).read(TODAY))
        .isEqualTo(new ConsentForm.Read.Wrong("experts.wrong." + wrong));
  }

  @ParameterizedTest
  @CsvSource({
    "email, rosa@example.org",
    "phone, +49 (0)221 123-45",
    "website, https://example.org/rosa"
  })
  void takesAContactOfEachKind(String way, String contact) {
    assertThat(
            new ConsentForm(way, contact, "Medien", "2026-11-27", "2028-11-27", "Akte").read(TODAY))
        .isInstanceOfSatisfying(
            ConsentForm.Read.Clear.class, clear -> assertThat(clear.contact()).isEqualTo(contact));
  }

  private static ExpertForm.Read read(String name, String orcid, String languages, String works) {
    return new ExpertForm(name, "Institut", orcid, languages, works, null)
        .read(UUID.randomUUID(), List.of(), TODAY, "ada");
  }
}
