package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Value;
import de.faktenstrom.ingest.table.version.Reading;
import de.faktenstrom.ingest.table.version.Snapshot;
import de.faktenstrom.ingest.table.version.States;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MappedCsvTest {

  private static final Dimension LAND = Dimension.of("LAND", "Bundesland");
  private static final Dimension YEAR = Dimension.time("JAHR", "Jahr");
  private static final Mapping.Measure CASES =
      new Mapping.Measure("Fälle", new Member("FAELLE", "Fälle"), "Anzahl");

  private static TableFormat.MappedCsv format(List<Mapping.Key> keys, Mapping.Measure... measures) {
    return new TableFormat.MappedCsv(
        new Mapping(1, 1, NumberStyle.FOUND, keys, List.of(measures), List.of(), null));
  }

  private static final TableFormat.MappedCsv SIMPLE =
      format(List.of(Mapping.Key.of("Land", LAND), Mapping.Key.of("Jahr", YEAR)), CASES);

  @Test
  void findsColumnsByTheirHeaders() {
    Snapshot one = States.state("Land;Jahr;Fälle\nBerlin;2024;1.234,5\n", SIMPLE).snapshot();
    Snapshot other = States.state("Fälle,Jahr,Land\n1234.5,2024,Berlin\n", SIMPLE).snapshot();

    assertThat(one.size()).isEqualTo(1);
    assertThat(other.hash()).isEqualTo(one.hash());
  }

  @Test
  void refusesATableWhoseColumnIsGone() {
    Reading reading =
        States.read(
            new ByteArrayInputStream("Land;Jahr;Fälle neu\n".getBytes(StandardCharsets.UTF_8)),
            SIMPLE);

    assertThat(reading)
        .isEqualTo(new Reading.Unreadable("Im Kopf der Tabelle fehlt die Spalte „Fälle“."));
  }

  @Test
  void leavesHeadingsAndFootnotesOut() {
    Reading.State state =
        States.state("Land;Jahr;Fälle\nAlte Länder\nHessen;2024;5\n\n© Amt, 2024\n", SIMPLE);

    assertThat(state.flaws()).isEmpty();
    assertThat(state.snapshot().size()).isEqualTo(1);
  }

  @Test
  void holdsABlankValueForMissing() {
    Mapping.Measure attempts =
        new Mapping.Measure("Versuche", new Member("VERSUCHE", "Versuche"), "Anzahl");
    TableFormat.MappedCsv two = format(SIMPLE.mapping().keys(), CASES, attempts);

    Snapshot state = States.state("Land;Jahr;Fälle;Versuche\nBerlin;2024;5;\n", two).snapshot();

    assertThat(state.observations().map(Observation::value))
        .containsExactly(Value.Number.of(5), new Value.Missing(Sign.EMPTY));
  }

  @Test
  void saysWhichMemberIsNotInTheMapping() {
    Mapping.Key coded = new Mapping.Key("Land", null, LAND, Map.of("Berlin", "11"), false);
    TableFormat.MappedCsv format = format(List.of(coded, Mapping.Key.of("Jahr", YEAR)), CASES);

    Reading.State state = States.state("Land;Jahr;Fälle\nBerlin;2024;5\nBremen;2024;6\n", format);

    assertThat(state.snapshot().members("LAND")).containsExactly(new Member("11", "Berlin"));
    assertThat(state.flaws().getFirst()).contains("Ausprägungen").contains("„Bremen“");
  }

  @Test
  void saysWhichRowsHaveValuesAndNoKey() {
    Reading.State state = States.state("Land;Jahr;Fälle\nBerlin;2024;5\n;2024;6\n", SIMPLE);

    assertThat(state.flaws())
        .containsExactly(
            "Zeilen haben für eine Dimension keinen Schlüssel (einmal, zuerst in Zeile 3).");
    assertThat(state.snapshot().size()).isEqualTo(1);
  }

  @Test
  void saysWhichRowsAreTooShortOrTooLong() {
    Reading.State state =
        States.state("Land;Jahr;Fälle;\nBerlin;2024;5\nBremen;2024;6;;\nHessen;2024;7;\n", SIMPLE);

    assertThat(state.flaws())
        .containsExactly(
            "Zeilen haben eine andere Zahl von Spalten als der Kopf (2-mal, zuerst in Zeile 2: „3 statt 4“).");
    assertThat(state.snapshot().size()).isEqualTo(1);
  }

  @Test
  void tellsTwoColumnsOfOneNameApart() {
    Mapping.Measure second = new Mapping.Measure("Fälle#2", new Member("ZWEI", ""), "Anzahl");
    TableFormat.MappedCsv two = format(SIMPLE.mapping().keys(), CASES, second);

    Snapshot state = States.state("Land;Jahr;Fälle;Fälle\nBerlin;2024;5;6\n", two).snapshot();

    Map<String, String> place = Map.of("LAND", "Berlin", "JAHR", "2024");
    assertThat(state.find(place, "FAELLE").value()).isEqualTo(Value.Number.of(5));
    assertThat(state.find(place, "ZWEI").value()).isEqualTo(Value.Number.of(6));
  }

  @Test
  void refusesADimensionOutsideTheHeader() {
    for (int row : new int[] {1, 4}) {
      Mapping mapping =
          new Mapping(
              2,
              2,
              NumberStyle.GERMAN,
              List.of(Mapping.Key.of("Land", LAND)),
              List.of(CASES),
              List.of(),
              new Mapping.Across(row, YEAR));

      Reading reading =
          States.read(
              new ByteArrayInputStream(
                  "Titel\nLand;2023\n;Fälle\nBerlin;1\n".getBytes(StandardCharsets.UTF_8)),
              new TableFormat.MappedCsv(mapping));

      assertThat(reading)
          .isEqualTo(
              new Reading.Unreadable("Die Zuordnung nennt eine Zeile außerhalb des Kopfes."));
    }
  }

  @Test
  void findsTheSeparatorAlthoughOthersAreQuoted() {
    Snapshot state =
        States.state("\"Land\";Jahr;Fälle\n\"a,b,c,d,e,f\";2024;5\n", SIMPLE).snapshot();

    assertThat(state.members("LAND")).containsExactly(new Member("a,b,c,d,e,f", "a,b,c,d,e,f"));
  }

  @Test
  void countsLinesWithinQuotedFields() {
    Reading.State state =
        States.state("Land;Jahr;Fälle\n\"a\nb\";2024;5\nBerlin;2024;viele\n", SIMPLE);

    assertThat(state.flaws().getFirst()).contains("zuerst in Zeile 4: „viele“");
  }

  @Nested
  class WithMergedCells {

    @Test
    void aBlankKeyGoesOnWithTheOneAbove() {
      Mapping.Key land = new Mapping.Key("Land", null, LAND, Map.of(), true);
      TableFormat.MappedCsv format = format(List.of(land, Mapping.Key.of("Jahr", YEAR)), CASES);

      Snapshot state =
          States.state("Land;Jahr;Fälle\nBerlin;2023;1\n;2024;2\nHessen;2024;3\n", format)
              .snapshot();

      assertThat(state.observations().map(Observation::coordinates))
          .containsExactly(
              List.of("2023", "Berlin"), List.of("2024", "Berlin"), List.of("2024", "Hessen"));
    }

    @Test
    void aBlankHeaderGoesOnWithTheOneToItsLeft() {
      Mapping mapping =
          new Mapping(
              2,
              2,
              NumberStyle.GERMAN,
              List.of(Mapping.Key.of("Land", LAND)),
              List.of(CASES, new Mapping.Measure("Anteil", new Member("ANTEIL", "Anteil"), "%")),
              List.of(),
              new Mapping.Across(2, YEAR));

      Snapshot state =
          States.state(
                  "Tabelle 1: Fälle\nLand;2023;;2024;\n;Fälle;Anteil;Fälle;Anteil\n"
                      + "Berlin;1;2,5;3;4,5\n",
                  new TableFormat.MappedCsv(mapping))
              .snapshot();

      Map<String, String> place = Map.of("LAND", "Berlin", "JAHR", "2024");
      assertThat(state.size()).isEqualTo(4);
      assertThat(state.find(place, "FAELLE").value()).isEqualTo(Value.Number.of(3));
      assertThat(state.find(place, "ANTEIL").value()).isEqualTo(Value.Number.of("4.5"));
      assertThat(state.find(place, "ANTEIL").unit()).isEqualTo("Prozent");
    }
  }
}
