package de.faktenstrom.ingest.mail.embargo;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.mail.embargo.EmbargoLine.Certain;
import de.faktenstrom.ingest.mail.embargo.EmbargoLine.Doubtful;
import de.faktenstrom.ingest.mail.embargo.EmbargoLine.None;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoLineTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /// Friday, 20 November 2026, 09:00 in Berlin.
  private static final Instant SENT = Instant.parse("2026-11-20T08:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sperrfrist: Dienstag, 24.11.2026, 14:00 Uhr                     | 2026-11-24T13:00:00Z
          SPERRFRIST 24. November 2026, 10.00 Uhr MEZ                     | 2026-11-24T09:00:00Z
          Sperrfrist: Di., 24.11.26, 14 Uhr                               | 2026-11-24T13:00:00Z
          Sperrfrist: Di, 24.11., 14 Uhr                                  | 2026-11-24T13:00:00Z
          +++ SPERRFRIST: 24.11.2026, 06:00 UHR +++                       | 2026-11-24T05:00:00Z
          *Sperrfrist: 24.11.2026 um 0.01 Uhr*                            | 2026-11-23T23:01:00Z
          [Sperrfrist 24.11., 14 Uhr] Am 25.11. um 10 Uhr: Einladung      | 2026-11-24T13:00:00Z
          Neue Zahlen (Sperrfrist: 24. Nov. 2026, 14 Uhr)                 | 2026-11-24T13:00:00Z
          PM 12/2026 – Sperrfrist: 24.11.2026, 14:00 Uhr                  | 2026-11-24T13:00:00Z
          PM zur Migration - Sperrfrist 24.11.2026, 14:00 h               | 2026-11-24T13:00:00Z
          Achtung Sperrfrist: Dienstag, 24. November, 14:00 Uhr           | 2026-11-24T13:00:00Z
          ACHTUNG SPERRFRIST 24. November, 14 Uhr                         | 2026-11-24T13:00:00Z
          Bitte beachten Sie die Sperrfrist: 24.11.2026, 14 Uhr           | 2026-11-24T13:00:00Z
          Die Sperrfrist endet am 24.11.2026 um 14 Uhr.                   | 2026-11-24T13:00:00Z
          Es gilt eine Sperrfrist bis Dienstag, 24.11.2026, 14 Uhr.       | 2026-11-24T13:00:00Z
          Sperrfrist: 24.11.2026, 24 Uhr                                  | 2026-11-24T23:00:00Z
          Sperrfrist: 24.11.2026, 0 Uhr                                   | 2026-11-23T23:00:00Z
          Sperrfrist: 24.11.2026 (Dienstag), 14 Uhr                       | 2026-11-24T13:00:00Z
          Sperrfrist: 14 Uhr, Dienstag, 24.11.2026                        | 2026-11-24T13:00:00Z
          Sperrfrist: 24.11.2026, 14 Uhr 30                               | 2026-11-24T13:30:00Z
          Sperrfrist: 24.11.2026,14 Uhr                                   | 2026-11-24T13:00:00Z
          Sperrfrist: 24.11.2026, 14:00 Uhr (PK-Beginn)                   | 2026-11-24T13:00:00Z
          Sperrfrist: 24.11.2026, 14:00 Uhr. Um 15 Uhr folgt eine Runde.  | 2026-11-24T13:00:00Z
          Sperrvermerk: 24.11.2026, 14:00 Uhr                             | 2026-11-24T13:00:00Z
          Sperrfristende: 2026-11-24 14:00                                | 2026-11-24T13:00:00Z
          Sperrfrist: 2026-11-24T14:00+01:00                              | 2026-11-24T13:00:00Z
          Sperrfrist: 1. Dezember 2026, 9:30 Uhr MEZ                      | 2026-12-01T08:30:00Z
          Sperrfrist: 5. Januar, 10 Uhr                                   | 2027-01-05T09:00:00Z
          frei ab 24.11.2026, 14 Uhr                                      | 2026-11-24T13:00:00Z
          Frei ab: Dienstag, 24. November 2026, 14.00 Uhr                 | 2026-11-24T13:00:00Z
          Freigegeben ab 24.11.2026, 14 Uhr                               | 2026-11-24T13:00:00Z
          Zur Veröffentlichung frei ab 24.11.2026, 14 Uhr                 | 2026-11-24T13:00:00Z
          Nicht zur Veröffentlichung vor 24.11.2026, 14 Uhr               | 2026-11-24T13:00:00Z
          Gesperrt bis 24.11.2026, 14 Uhr                                 | 2026-11-24T13:00:00Z
          Bis zum 24.11.2026, 14 Uhr gesperrt                             | 2026-11-24T13:00:00Z
          EMBARGOED until 10:00 CET, 24 November 2026                     | 2026-11-24T09:00:00Z
          Embargo: 24 November 2026, 10:00 GMT                            | 2026-11-24T10:00:00Z
          Embargo: Tuesday, November 24, 2026, 9 a.m. EST                 | 2026-11-24T14:00:00Z
          UNDER EMBARGO UNTIL 00:01 GMT on 24th November 2026             | 2026-11-24T00:01:00Z
          Embargo: 24/11/2026, 10:00 CET                                  | 2026-11-24T09:00:00Z
          Embargo: 24 Nov 2026, 1000 hrs GMT                              | 2026-11-24T10:00:00Z
          Not for publication before 24 November 2026, 10:00 CET          | 2026-11-24T09:00:00Z
          Embargo: 10:00 MEZ (9:00 GMT), 24 November 2026                 | 2026-11-24T09:00:00Z
          Sperrfrist: 24.11.2026, 14 Uhr deutscher Zeit                   | 2026-11-24T13:00:00Z
          Embargo: 24 November 2026, 12 noon CET                          | 2026-11-24T11:00:00Z
          """)
  void isCertain(String line, Instant until) {
    assertThat(read("Neue Zahlen\n\n" + line + "\n\nKöln. Die Zahl ist gestiegen."))
        .isEqualTo(new Certain(until, BERLIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sperrfrist: 24.11.2026                                    | DAY_ALONE  | 2026-11-23T23:00:00Z 2026-11-24T23:00:00Z
          Sperrfrist: 14 Uhr                                        | TIME_ALONE | 2026-11-20T13:00:00Z 2026-11-21T13:00:00Z
          Sperrfrist: 8 Uhr                                         | TIME_ALONE | 2026-11-21T07:00:00Z
          Sperrfrist: Dienstag, 14 Uhr                              | RELATIVE   | 2026-11-24T13:00:00Z
          Sperrfrist: heute, 14 Uhr                                 | RELATIVE   | 2026-11-20T13:00:00Z
          Sperrfrist: morgen, 6 Uhr                                 | RELATIVE   | 2026-11-21T05:00:00Z
          Sperrfrist: Montag, 24.11.2026, 14:00 Uhr                 | WEEKDAY    | 2026-11-23T13:00:00Z 2026-11-24T13:00:00Z
          Embargo: Friday, 24 November 2026, 10:00 CET              | WEEKDAY    | 2026-11-24T09:00:00Z 2026-11-27T09:00:00Z
          Sperrfrist: 24.11.2025, 14 Uhr                            | PAST       | 2026-11-24T13:00:00Z
          Sperrfrist: 20.11.2026, 8 Uhr                             | PAST       |
          Sperrfrist: 24.11.2028, 14 Uhr                            | FAR        | 2028-11-24T13:00:00Z
          Sperrfrist: 24. Mai, 14 Uhr                               | YEAR       | 2027-05-24T12:00:00Z
          Sperrfrist: 31.11.2026, 14 Uhr                            | IMPOSSIBLE |
          Sperrfrist: 29.02.2027, 14 Uhr                            | IMPOSSIBLE |
          Sperrfrist: 24.11.2026, 25 Uhr                            | IMPOSSIBLE |
          Sperrfrist: 28.03.2027, 02:30 Uhr                         | NEVER      | 2027-03-28T00:30:00Z 2027-03-28T01:30:00Z
          Sperrfrist: 1.7.2027, 10:00 Uhr MEZ                       | ZONE       | 2027-07-01T08:00:00Z 2027-07-01T09:00:00Z
          Embargo: 24 November 2026, 10:00 JST                      | ZONE       | 2026-11-24T09:00:00Z
          Embargo: 12/11/2026, 10:00 CET                            | SEVERAL    | 2026-11-12T09:00:00Z 2026-12-11T09:00:00Z
          Sperrfrist: 24.11.2026, 14 Uhr (online), 25.11.2026, 6 Uhr (Print) | SEVERAL | 2026-11-24T13:00:00Z 2026-11-25T05:00:00Z
          Bis zum Beginn der PK gesperrt                            | EVENT      |
          Sperrfrist: Redebeginn                                    | EVENT      |
          frei ab Beginn der Sendung                                | EVENT      |
          Sperrfrist!                                               | BARE       |
          Bitte Sperrfrist beachten!                                | BARE       |
          Pressemitteilung mit Sperrfrist                           | BARE       |
          """)
  void isAsked(String line, Doubt why, String mayMean) {
    EmbargoLine read = read("Neue Zahlen\n" + line + "\n\nKöln. Die Zahl ist gestiegen.");

    assertThat(read).isInstanceOf(Doubtful.class);
    Doubtful doubtful = (Doubtful) read;
    assertThat(doubtful.reason()).isEqualTo(why);
    assertThat(doubtful.mayMean().stream().map(Instant::toString).collect(Collectors.joining(" ")))
        .isEqualTo(mayMean == null ? "" : mayMean);
    assertThat(line.replace("(", "").replace("Pressemitteilung mit ", ""))
        .contains(doubtful.text().replace("(", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die Sperrfrist beträgt drei Monate.",
        "Wer eine Sperrfrist von zwölf Wochen bekommt, erhält kein Geld.",
        "Sperrfristen für die Wiedereinreise sind befristet.",
        "Die Sperrfrist für die Wiedereinreise wurde am Dienstag im Bundestag beraten.",
        "Nach § 11 AufenthG beginnt die Sperrfrist mit der Ausreise und dauert höchstens fünf Jahre.",
        "Das Embargo gegen Russland trifft auch die Nachbarländer.",
        "Das Waffenembargo vom 24.11.2026 um 14 Uhr",
        "Keine Sperrfrist.",
        "Es besteht keine Sperrfrist.",
        "Ohne Sperrfrist",
        "Sperrfrist: keine",
        "Sperrfrist: entfällt",
        "Die Sperrfrist ist aufgehoben.",
        "No embargo",
        "Frei ab sofort",
        "Frei ab 18 Jahren",
        "Der Eintritt ist frei ab 18 Uhr.",
        "Barrierefrei ab 24.11.2026, 14 Uhr",
        "Die Autobahn ist bis Dienstag, 24.11.2026, 14 Uhr gesperrt.",
        "Am 24.11.2026 um 14 Uhr beginnt die Pressekonferenz.",
        "FOR IMMEDIATE RELEASE",
      })
  void isNothing(String line) {
    assertThat(read("Neue Zahlen\n\n" + line + "\n\nEnde")).isEqualTo(new None());
  }

  @Test
  void anHourThatExistsTwiceIsAsked() {
    EmbargoLine read =
        EmbargoLine.of(
            Passages.of("Sperrfrist: So., 25.10.2026, 02:30 Uhr"),
            Instant.parse("2026-10-20T08:00:00Z"),
            BERLIN);

    assertThat(read)
        .isEqualTo(
            new Doubtful(
                "Sperrfrist: So., 25.10.2026, 02:30 Uhr",
                java.util.List.of(
                    Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")),
                Doubt.TWICE));
  }

  @ParameterizedTest
  @CsvSource({"MESZ,2026-10-25T00:30:00Z", "MEZ,2026-10-25T01:30:00Z", "CET,2026-10-25T01:30:00Z"})
  void theZonesNameTellsWhichOfTheDoubledHours(String zone, Instant until) {
    EmbargoLine read =
        EmbargoLine.of(
            Passages.of("Sperrfrist: So., 25.10.2026, 02:30 Uhr " + zone),
            Instant.parse("2026-10-20T08:00:00Z"),
            BERLIN);

    assertThat(read).isEqualTo(new Certain(until, BERLIN));
  }

  @Test
  void twoLinesThatDifferAreAsked() {
    EmbargoLine read =
        read("Sperrfrist: 24.11.2026, 14 Uhr\n\nText\n\nSPERRFRIST: 24.11.2026, 15 Uhr");

    assertThat(read)
        .isEqualTo(
            new Doubtful(
                "Sperrfrist: 24.11.2026, 14 Uhr / SPERRFRIST: 24.11.2026, 15 Uhr",
                java.util.List.of(
                    Instant.parse("2026-11-24T13:00:00Z"), Instant.parse("2026-11-24T14:00:00Z")),
                Doubt.SEVERAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Achtung Sperrfrist!", "Sperrfrist: 24.11.", "Sperrfrist 14 Uhr beachten"})
  void aLineThatSaysLessYieldsToOneThatSaysAll(String less) {
    Instant sent = Instant.parse("2026-11-24T08:00:00Z");

    EmbargoLine read =
        EmbargoLine.of(
            Passages.of(less + "\nSperrfrist: Dienstag, 24.11.2026, 14:00 Uhr"), sent, BERLIN);

    assertThat(read).isEqualTo(new Certain(Instant.parse("2026-11-24T13:00:00Z"), BERLIN));
  }

  @Test
  void anEventBesideATimeIsAsked() {
    EmbargoLine read = read("Bis zum Beginn der PK gesperrt\nSperrfrist: 24.11.2026, 14 Uhr");

    assertThat(read).isInstanceOf(Doubtful.class);
  }

  @Test
  void theTimeMayStandOnTheNextLine() {
    assertThat(read("SPERRFRIST\n\nDienstag, 24. November 2026, 14 Uhr\n\nText"))
        .isEqualTo(new Certain(Instant.parse("2026-11-24T13:00:00Z"), BERLIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sperrfrist: Dienstag, 24. November 2026,\n14 Uhr\n\nText",
        "Die Sperrfrist endet am\n24.11.2026 um 14 Uhr.",
        "EMBARGOED until\n14:00 CET, 24 November 2026",
      })
  void aLineThatWasWrappedIsReadOn(String mail) {
    assertThat(read(mail)).isEqualTo(new Certain(Instant.parse("2026-11-24T13:00:00Z"), BERLIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Re: Zahlen\nGern.\n> Sperrfrist: 24.11.2026, 14 Uhr",
        "Zahlen\nGern.\n-----Ursprüngliche Nachricht-----\nSperrfrist: 24.11.2026, 14 Uhr",
        "Zahlen\nGern.\nAm 19.11.2026 um 10:12 schrieb das Amt:\nSperrfrist: 24.11.2026, 14 Uhr",
        "Zahlen\nGern.\nOn 19 Nov 2026 at 10:12 the office wrote:\nEmbargo: 24 November 2026, 10:00 CET",
        "AW: Zahlen\nGern.\nVon: Amt\nGesendet: Freitag\nSperrfrist: 24.11.2026, 14 Uhr",
      })
  void whatAnAnswerQuotesDoesNotCount(String mail) {
    assertThat(read(mail)).isEqualTo(new None());
  }

  @Test
  void whatIsForwardedCounts() {
    assertThat(read("WG: Zahlen\nVon: Amt\nGesendet: Freitag\nSperrfrist: 24.11.2026, 14 Uhr"))
        .isEqualTo(new Certain(Instant.parse("2026-11-24T13:00:00Z"), BERLIN));
  }

  @Test
  void longTextsTakeNoLongerThanTheyAreLong() {
    String hostile =
        "Sperrfrist ".repeat(5_000) + "\n" + "1.".repeat(20_000) + "\n" + "Bis ".repeat(20_000);

    Instant before = Instant.now();
    EmbargoLine read = read(hostile);

    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(read).isNotNull();
  }

  private static EmbargoLine read(String text) {
    return EmbargoLine.of(Passages.of(text), SENT, BERLIN);
  }
}
