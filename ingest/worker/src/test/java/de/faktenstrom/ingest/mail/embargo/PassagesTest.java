package de.faktenstrom.ingest.mail.embargo;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.mail.embargo.EmbargoLine.Certain;
import de.faktenstrom.ingest.mail.embargo.EmbargoLine.Doubtful;
import de.faktenstrom.ingest.mail.embargo.EmbargoLine.None;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of a mail with attachments.
class PassagesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String LINE = "Sperrfrist: Dienstag, 24.11.2026, 14:00 Uhr";
  private static final Certain AT_TWO = new Certain(Instant.parse("2026-11-24T13:00:00Z"), BERLIN);

  private static EmbargoLine read(
      String letter, List<String> enclosed, List<String> names, boolean closed) {
    return EmbargoLine.of(
        new Passages(letter, enclosed, names, closed),
        Instant.parse("2026-11-20T08:00:00Z"),
        BERLIN);
  }

  @Test
  void anAttachmentBindsLikeTheMail() {
    assertThat(read("Zahlen\nGuten Tag", List.of("Köln\n" + LINE), List.of("PM"), false))
        .isEqualTo(AT_TWO);
  }

  @Test
  void whatBothSayIsCertain() {
    assertThat(read("Zahlen\nAchtung Sperrfrist!", List.of(LINE), List.of("PM Sperrfrist"), true))
        .isEqualTo(AT_TWO);
  }

  @Test
  void anotherTimeInTheAttachmentIsAsked() {
    EmbargoLine read =
        read("Zahlen\n" + LINE, List.of("Sperrfrist: 24.11.2026, 15 Uhr"), List.of(), false);

    assertThat(read)
        .isEqualTo(
            new Doubtful(
                LINE + " / Sperrfrist: 24.11.2026, 15 Uhr",
                List.of(
                    Instant.parse("2026-11-24T13:00:00Z"), Instant.parse("2026-11-24T14:00:00Z")),
                Doubt.SEVERAL));
  }

  @Test
  void whatAnAttachmentQuotesCounts() {
    assertThat(read("Zahlen\n> " + LINE, List.of("> " + LINE), List.of(), false)).isEqualTo(AT_TWO);
    assertThat(read("Zahlen\n> " + LINE, List.of(), List.of(), true)).isEqualTo(new None());
  }

  @Test
  void theWordInAFilesNameIsAsked() {
    assertThat(read("Zahlen", List.of(), List.of("Sperrfrist PM Köln"), false))
        .isEqualTo(new Doubtful("Sperrfrist PM Köln", List.of(), Doubt.BARE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bitte beachten Sie die Sperrfrist im Anhang.",
        "Die Sperrfrist steht auf der ersten Seite der PDF-Datei.",
        "Wegen der Sperrfrist erhalten Sie die Meldung als Anhang."
      })
  void theWordBesideAnAttachmentThatCannotBeReadIsAsked(String sentence) {
    assertThat(read("Zahlen\n" + sentence, List.of(), List.of("PM"), false)).isEqualTo(new None());
    assertThat(read("Zahlen\n" + sentence, List.of(), List.of("PM"), true))
        .isEqualTo(new Doubtful(sentence, List.of(), Doubt.BARE));
  }

  @Test
  void whatIsDeniedIsNotAsked() {
    assertThat(read("Zahlen\nKeine Sperrfrist.", List.of(), List.of("PM"), true))
        .isEqualTo(new None());
  }
}
