package de.faktenstrom.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

  private static final MailSettings LISTED =
      new MailSettings(Set.of("presse@amt.example", "@verband.example"), null);
  private static final MailSettings PROVEN = new MailSettings(Set.of("@amt.example"), "mx.example");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "presse@amt.example",
        "Presse@AMT.example",
        "Amt <presse@amt.example>",
        "\"Amt, Presse\" <presse@amt.example>",
        "=?utf-8?q?Amt?= <presse@amt.example>",
        "irgendwer@verband.example",
      })
  void whoIsListedIsWelcome(String from) {
    assertThat(Sender.of(List.of(from), List.of(), null, LISTED)).isEqualTo(Sender.WELCOME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wer@amt.example",
        "presse@amt.example.evil.example",
        "presse@sub.amt.example",
        "wer@sub.verband.example",
        "wer@nichtverband.example",
        "\"presse@amt.example\" <wer@evil.example>",
        "presse@amt.example <wer@evil.example>",
        "presse@amt.example, wer@evil.example",
        "Gruppe: presse@amt.example;",
        "<presse@amt.example",
        "@verband.example",
        "",
      })
  void whoIsNotIsForeign(String from) {
    assertThat(Sender.of(List.of(from), List.of(), null, LISTED)).isEqualTo(Sender.FOREIGN);
  }

  @Test
  void twoFromFieldsAreForeign() {
    List<String> from = List.of("presse@amt.example", "wer@evil.example");

    assertThat(Sender.of(from, List.of(), null, LISTED)).isEqualTo(Sender.FOREIGN);
  }

  @Test
  void absenceNotesAreNotTaken() {
    List<String> from = List.of("presse@amt.example");

    assertThat(Sender.of(from, List.of(), "auto-replied (vacation)", LISTED))
        .isEqualTo(Sender.MACHINE);
    assertThat(Sender.of(from, List.of(), "no", LISTED)).isEqualTo(Sender.WELCOME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mx.example; dmarc=pass header.from=amt.example                 | WELCOME
          MX.example 1; spf=fail; dkim=pass (2048 bit) header.d=amt.example | WELCOME
          mx.example; dkim=pass header.i=@mail.amt.example               | WELCOME
          mx.example; spf=pass smtp.mailfrom=presse@amt.example          | WELCOME
          mx.example; dkim=pass header.d=evil.example                    | UNPROVEN
          mx.example; spf=pass smtp.mailfrom=evil.example; dmarc=fail    | UNPROVEN
          mx.example; dkim=pass header.d=nichtamt.example                | UNPROVEN
          mx.example; dkim=pass header.d=example                         | UNPROVEN
          mx.example; dmarc=fail (dmarc=pass)                            | UNPROVEN
          mx.example; none                                               | UNPROVEN
          other.example; dmarc=pass                                      | UNPROVEN
          mx.example.evil.example; dmarc=pass                            | UNPROVEN
          """)
  void theReceivingServersWordCounts(String results, Sender sender) {
    assertThat(Sender.of(List.of("presse@amt.example"), List.of(results), null, PROVEN))
        .isEqualTo(sender);
  }

  @Test
  void onlyItsTopmostWordCounts() {
    List<String> results = List.of("mx.example; dmarc=fail", "mx.example; dmarc=pass");

    assertThat(Sender.of(List.of("presse@amt.example"), results, null, PROVEN))
        .isEqualTo(Sender.UNPROVEN);
  }
}
