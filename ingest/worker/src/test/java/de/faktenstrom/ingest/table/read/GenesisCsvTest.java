package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.FlatFile;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Status;
import de.faktenstrom.ingest.table.Value;
import de.faktenstrom.ingest.table.version.Reading;
import de.faktenstrom.ingest.table.version.Snapshot;
import de.faktenstrom.ingest.table.version.States;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GenesisCsvTest {

  private static final FlatFile.Row COLOGNE = FlatFile.Row.of("05315", "GESM", "2024", "39945");

  @Test
  void readsCodesLabelsUnitsAndTheNumber() {
    Snapshot state = States.of(COLOGNE);

    assertThat(state.dimensions())
        .containsExactly(
            Dimension.of("GES", "Geschlecht"),
            Dimension.of("KREISE", "Kreise und kreisfreie Städte"),
            Dimension.time("STAG", "Stichtag"));
    assertThat(state.members("KREISE")).containsExactly(new Member("05315", "Köln, Kreis 05315"));
    assertThat(state.measures()).containsExactly(new Member("BEV030", "Schutzsuchende"));
    assertThat(state.observations())
        .containsExactly(
            new Observation(
                List.of("GESM", "05315", "2024-12-31"),
                "BEV030",
                Value.Number.of(39_945),
                "Anzahl",
                Set.of()));
  }

  @Test
  void readsTheFileInsideAZip() {
    FlatFile file = FlatFile.of(COLOGNE);

    assertThat(States.genesis(file.zipped()).snapshot().hash()).isEqualTo(States.of(file).hash());
  }

  @Test
  void takesAnEmptyCodeForTheTotal() {
    Snapshot state = States.of(FlatFile.Row.of("05315", "", "2024", "10"));

    assertThat(state.members("GES")).containsExactly(new Member(Member.TOTAL, "Insgesamt"));
    assertThat(state.members("GES").getFirst().isTotal()).isTrue();
  }

  @Test
  void neverTakesAMissingSignForZero() {
    List<String> signs = List.of("-", ".", "...", "/", "x", "");
    FlatFile file =
        FlatFile.of(signs.stream().map(s -> FlatFile.Row.of("0" + s, "", "2024", s)).toList());

    Snapshot state = States.of(file);

    for (Sign sign : Sign.values()) {
      Map<String, String> place =
          Map.of("GES", Member.TOTAL, "KREISE", "0" + sign.text(), "STAG", "2024-12-31");
      assertThat(state.find(place, "BEV030").value()).isEqualTo(new Value.Missing(sign));
    }
  }

  @Test
  void readsMarksOfQuality() {
    Snapshot state =
        States.of(
            new FlatFile.Row("05315", "", "2024", "1", "p"),
            new FlatFile.Row("05316", "", "2024", "1", "e"),
            new FlatFile.Row("05317", "", "2024", "1", "()"));

    assertThat(state.observations().map(Observation::statuses))
        .containsExactly(Set.of(Status.PRELIMINARY), Set.of(Status.FINAL), Set.of(Status.LIMITED));
  }

  @Test
  void saysWhichRowsHaveAnotherWidth() {
    String text = new String(FlatFile.of(COLOGNE).bytes(), StandardCharsets.UTF_8) + "a;b\n";

    Reading.State state = States.state(text, new TableFormat.GenesisCsv());

    assertThat(state.flaws())
        .containsExactly(
            "Zeilen haben eine andere Zahl von Spalten als der Kopf (einmal, zuerst in Zeile 3: „2 statt 18“).");
    assertThat(state.snapshot().size()).isEqualTo(1);
  }

  @Test
  void saysWhatIsNeitherNumberNorSign() {
    Reading.State state =
        States.genesis(FlatFile.of(FlatFile.Row.of("05315", "", "2024", "viele")).stream());

    assertThat(state.flaws())
        .contains(
            "Werte sind weder Zahl noch Zeichen für fehlende Werte (einmal, zuerst in Zeile 2: „viele“).");
  }

  @Test
  void saysWhenOneCellHasTwoValues() {
    Reading.State state =
        States.genesis(
            FlatFile.of(COLOGNE, COLOGNE, FlatFile.Row.of("05315", "GESM", "2024", "7")).stream());

    assertThat(state.flaws())
        .containsExactly(
            "Dieselbe Zelle hat verschiedene Werte (einmal, zuerst GESM, 05315, 2024-12-31, BEV030: 39945 und 7).");
  }

  @Test
  void refusesWhatIsNoFlatFile() {
    Reading reading =
        States.read(
            new ByteArrayInputStream(
                "{\"Status\":{\"Code\":104}}".getBytes(StandardCharsets.UTF_8)),
            new TableFormat.GenesisCsv());

    assertThat(reading)
        .isEqualTo(
            new Reading.Unreadable(
                "Das ist keine Flat-CSV-Datei von GENESIS: Spalten wie time und value fehlen."));
  }

  @Test
  void readsTheColumnNamesOfTheFormerFormatToo() {
    String former =
        "Statistik_Code;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;"
            + "1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;"
            + "2_Auspraegung_Label;BEV030__Schutzsuchende__Anzahl\n"
            + "12531;STAG;Stichtag;31.12.2024;KREISE;Kreise;05315;Köln;GES;Geschlecht;GESM;männlich;39945\n";

    Snapshot state = States.state(former, new TableFormat.GenesisCsv()).snapshot();

    assertThat(state.hash()).isEqualTo(States.of(COLOGNE).hash());
  }

  @Test
  void holdsDimensionsApartThatChangeFromRowToRow() {
    String text =
        new String(FlatFile.of(COLOGNE).bytes(), StandardCharsets.UTF_8)
            + "12531;x;STAG;Stichtag;2024-12-31;DLAND;Länder;05;NRW;GES;Geschlecht;GESM;männlich;1;Anzahl;BEV030;S;\n";

    Snapshot state = States.state(text, new TableFormat.GenesisCsv()).snapshot();

    assertThat(state.observations().map(Observation::coordinates))
        .containsExactly(
            List.of("", "GESM", "05315", "2024-12-31"), List.of("05", "GESM", "", "2024-12-31"));
  }

  @Test
  void refusesARowThatNamesOneVariableTwice() {
    String text =
        new String(FlatFile.of(COLOGNE).bytes(), StandardCharsets.UTF_8)
            .replace(";GES;", ";KREISE;");

    Reading reading =
        States.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            new TableFormat.GenesisCsv());

    assertThat(reading).isEqualTo(new Reading.Unreadable("Zeile 2 nennt ein Merkmal zweimal."));
  }

  @Test
  void saysWhichRowsHaveNoTimeOrAnUnknownMark() {
    String text =
        new String(
                FlatFile.of(COLOGNE, new FlatFile.Row("05316", "GESM", "2024", "1", "q")).bytes(),
                StandardCharsets.UTF_8)
            + "12531;x;STAG;Stichtag;;KREISE;K;05317;L;GES;G;GESM;m;1;Anzahl;BEV030;S;\n";

    Reading.State state = States.state(text, new TableFormat.GenesisCsv());

    assertThat(state.flaws())
        .containsExactly(
            "Zeilen haben für eine Dimension keinen Schlüssel (einmal, zuerst in Zeile 4: „STAG“).",
            "Qualitätszeichen sind unbekannt (einmal, zuerst in Zeile 3: „q“).");
    assertThat(state.snapshot().size()).isEqualTo(2);
  }

  @Test
  void refusesAnArchiveThatBreaksOff() throws IOException {
    byte[] whole = FlatFile.of(COLOGNE).zipped().readAllBytes();

    Reading reading =
        States.read(
            new ByteArrayInputStream(whole, 0, whole.length / 2), new TableFormat.GenesisCsv());

    assertThat(reading).isEqualTo(new Reading.Unreadable("Das ZIP-Archiv ist beschädigt."));
  }

  @Test
  void refusesMoreCellsThanItMay() throws IOException {
    FlatFile file = FlatFile.of(COLOGNE, FlatFile.Row.of("05316", "GESM", "2024", "1"));
    Limits one = new Limits(1 << 20, 100, 1_000, 1, 1_000);

    assertThat(Reading.of(file.stream(), new TableFormat.GenesisCsv(), one))
        .isEqualTo(new Reading.Unreadable("Die Tabelle hat mehr als 1 Werte."));
  }

  @Test
  void saysWhichRowsAreTooLong() {
    String text = new String(FlatFile.of(COLOGNE).bytes(), StandardCharsets.UTF_8);
    String longer = text + text.lines().toList().getLast().replace("05315", "05316") + ";more\n";

    Reading.State state = States.state(longer, new TableFormat.GenesisCsv());

    assertThat(state.flaws().getFirst()).contains("zuerst in Zeile 3: „19 statt 18“");
    assertThat(state.snapshot().size()).isEqualTo(1);
  }

  @Test
  void saysWhichNumbersAreWrittenOtherwise() {
    FlatFile file =
        FlatFile.of(
            FlatFile.Row.of("05315", "", "2024", "0,5"),
            FlatFile.Row.of("05316", "", "2024", "12.5"));

    assertThat(States.genesis(file.stream()).flaws())
        .containsExactly(
            "Zahlen sind anders geschrieben als die übrigen der Tabelle (einmal, zuerst in Zeile 3: „12.5“).");
  }

  @Test
  void learnsHowNumbersAreWrittenFromRowsBelowToo() {
    FlatFile file =
        FlatFile.of(
            FlatFile.Row.of("05315", "", "2024", "1.234"),
            FlatFile.Row.of("05316", "", "2024", "39945"));

    Reading.State state = States.genesis(file.stream());

    assertThat(state.flaws()).isEmpty();
    assertThat(state.snapshot().observation(0).value()).isEqualTo(Value.Number.of("1.234"));
  }
}
