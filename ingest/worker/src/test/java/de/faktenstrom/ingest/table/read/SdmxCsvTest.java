package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Status;
import de.faktenstrom.ingest.table.Value;
import de.faktenstrom.ingest.table.version.Reading;
import de.faktenstrom.ingest.table.version.Snapshot;
import de.faktenstrom.ingest.table.version.States;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SdmxCsvTest {

  private static Snapshot state(String text) {
    return States.state(text, new TableFormat.SdmxCsv()).snapshot();
  }

  private static final String PLAIN =
      "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
          + "ESTAT:X(1.0),01/02/26 23:00:00,A,PC,DE,2024,1.50,p\n"
          + "ESTAT:X(1.0),01/02/26 23:00:00,A,PC,AT,2024,:,c\n";

  @Test
  void takesWhatStandsBeforeTheValueForDimensions() {
    Snapshot state = state(PLAIN);

    assertThat(state.dimensions())
        .extracting(Dimension::code)
        .containsExactly("TIME_PERIOD", "freq", "geo", "unit");
    assertThat(state.observations().map(Observation::value))
        .containsExactly(new Value.Missing(Sign.SECRET), Value.Number.of("1.5"));
    assertThat(state.observation(1).statuses()).containsExactly(Status.PRELIMINARY);
    assertThat(state.observation(1).unit()).isEqualTo("PC");
  }

  @Test
  void aNewDateOfTheServerIsNoChange() {
    String later = PLAIN.replace("01/02/26", "09/09/26").replace("1.50", "1.5");

    assertThat(state(later).hash()).isEqualTo(state(PLAIN).hash());
  }

  @Test
  void readsCodesOutOfCellsThatAlsoHoldLabels() {
    Snapshot state =
        state(
            "STRUCTURE;STRUCTURE_ID;ACTION;GEO: Land;TIME_PERIOD: Zeit;OBS_VALUE;UNIT_MEASURE;UNIT_MULT;OBS_STATUS\n"
                + "dataflow;A:B(1.0);I;DE: Deutschland;2024-Q1;5;EUR: Euro;6;A: Normal\n"
                + "dataflow;A:B(1.0);D;AT: Österreich;2024-Q1;5;EUR: Euro;6;A: Normal\n"
                + "dataflow;A:B(1.0);I;CH: Schweiz;2024-Q1;NaN;EUR: Euro;6;Q: Suppressed\n");

    assertThat(state.members("GEO"))
        .containsExactly(new Member("CH", "Schweiz"), new Member("DE", "Deutschland"));
    assertThat(state.observations())
        .containsExactly(
            new Observation(
                List.of("CH", "2024-Q1"),
                "OBS_VALUE",
                new Value.Missing(Sign.SECRET),
                "EUR 10^6",
                Set.of()),
            new Observation(
                List.of("DE", "2024-Q1"), "OBS_VALUE", Value.Number.of(5), "EUR 10^6", Set.of()));
  }

  @Test
  void holdsAnUnknownValueWithoutAReasonForMissing() {
    Snapshot state = state("geo,TIME_PERIOD,OBS_VALUE\nDE,2024,NaN\nAT,2024,\n");

    assertThat(state.observations().map(Observation::value))
        .containsExactly(new Value.Missing(Sign.EMPTY), new Value.Missing(Sign.EMPTY));
  }

  @Test
  void saysWhichRowsCannotBeTaken() {
    Reading.State state =
        States.state(
            PLAIN
                + "ESTAT:X(1.0),x,A,PC,FR,2024\nESTAT:X(1.0),x,A,PC,,2024,1,\n"
                + "ESTAT:X(1.0),x,A,PC,IT,2024,1,y\n",
            new TableFormat.SdmxCsv());

    assertThat(state.flaws())
        .containsExactly(
            "Zeilen haben eine andere Zahl von Spalten als der Kopf (einmal, zuerst in Zeile 4: „6 statt 8“).",
            "Zeilen haben für eine Dimension keinen Schlüssel (einmal, zuerst in Zeile 5: „geo“).",
            "Qualitätszeichen sind unbekannt (einmal, zuerst in Zeile 6: „y“).");
    assertThat(state.snapshot().size()).isEqualTo(3);
  }
}
