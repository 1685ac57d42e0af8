package de.faktenstrom.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.faktenstrom.ingest.table.read.Mapping;
import de.faktenstrom.ingest.table.read.NumberStyle;
import de.faktenstrom.ingest.table.read.TableFormat;
import de.faktenstrom.ingest.table.version.Reading;
import de.faktenstrom.ingest.table.version.Snapshot;
import de.faktenstrom.ingest.table.version.States;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files as the table services gave them out. Compared with a script beforehand: in both pairs the
/// German and the English file have the same rows in the same order and differ in labels alone, so
/// nothing has to be left out for their hashes to be equal.
class SharedTablesTest {

  private static final Path TABLES =
      Path.of(System.getProperty("shared.data", "../shared/data"), "tables");

  @BeforeEach
  void needsTheFiles() {
    assumeTrue(Files.isDirectory(TABLES), "no tables at " + TABLES.toAbsolutePath());
  }

  private static Snapshot genesis(String name) throws IOException {
    try (InputStream in = Files.newInputStream(TABLES.resolve("genesis").resolve(name))) {
      Reading.State state = States.genesis(in);
      assertThat(state.flaws()).isEmpty();
      return state.snapshot();
    }
  }

  @Test
  void theMicrocensusTableIsOneInGermanAndEnglish() throws IOException {
    Snapshot german = genesis("12211-0001.12211-0001_1773174920289_de_flat.csv");
    Snapshot english = genesis("12211-0001.12211-0001_1773175226037_en_flat.csv");

    assertThat(german.size()).isEqualTo(225);
    assertThat(english.hash()).isEqualTo(german.hash());
    assertThat(english.members("GES")).isNotEqualTo(german.members("GES"));
    assertThat(german.observations().map(Observation::value))
        .filteredOn(Value.Missing.class::isInstance)
        .hasSize(15);
  }

  @Test
  void thePopulationTableIsOneInGermanAndEnglish() throws IOException {
    Snapshot german = genesis("12411-01-01-4.12411-01-01-4_1773175772751_de_flat.csv");
    Snapshot english = genesis("12411-01-01-4.12411-01-01-4_1773175790049_en_flat.csv");

    assertThat(german.size()).isEqualTo(1467);
    assertThat(english.hash()).isEqualTo(german.hash());
  }

  @Test
  void marksOfQualityAreRead() throws IOException {
    Snapshot state = genesis("12211-Z-11.12211-Z-11_1773175349407_de_flat.csv");

    assertThat(state.observations().filter(o -> o.statuses().contains(Status.FINAL))).hasSize(893);
    assertThat(state.observations().filter(o -> o.statuses().contains(Status.LIMITED))).hasSize(14);
  }

  @Test
  void personsSeekingProtectionAreRead() throws IOException {
    Snapshot state = genesis("12531-0043.3kreise.csv");

    assertThat(state.size()).isEqualTo(3083);
    assertThat(state.periods()).containsExactly(new Member("2024-12-31", "2024-12-31"));
    assertThat(state.members("SCHST2")).noneMatch(Member::isTotal);
  }

  @Test
  void studentsByTermAreRead() throws IOException {
    Snapshot state = genesis("21311-01-01-4-B.first400.csv");

    assertThat(state.periods()).extracting(Member::code).containsExactly("2023-10P6M");
    assertThat(state.observations().map(Observation::value))
        .filteredOn(new Value.Missing(Sign.SECRET)::equals)
        .hasSize(18);
  }

  @Test
  void crimeStatisticsAreReadFromTheirSheet() throws IOException {
    Dimension key = Dimension.of("STRAFTAT", "Straftat");
    Dimension land = Dimension.of("LAND", "Bundesland");
    Mapping mapping =
        new Mapping(
            1,
            1,
            NumberStyle.GERMAN,
            List.of(
                new Mapping.Key("Schlüssel", "Straftat", key, Map.of(), false),
                Mapping.Key.of("Bundesland", land)),
            List.of(
                new Mapping.Measure(
                    "Anzahl erfasste Fälle", new Member("FAELLE", "Erfasste Fälle"), "Anzahl"),
                new Mapping.Measure("HZ", new Member("HZ", "Häufigkeitszahl"), "je 100.000"),
                new Mapping.Measure(
                    "erfasste Fälle davon: Versuche#2",
                    new Member("VERSUCHE-ANTEIL", "Anteil der Versuche"),
                    "Prozent")),
            List.of(new Mapping.Fixed(Dimension.time("JAHR", "Jahr"), new Member("2022", "2022"))),
            null);

    Reading.State state;
    try (InputStream in = Files.newInputStream(TABLES.resolve("pks/PKS2022.xlsx"))) {
      state = States.state(in, new TableFormat.Xlsx(null, mapping));
    }

    assertThat(state.flaws()).isEmpty();
    Map<String, String> berlin = Map.of("STRAFTAT", "------", "LAND", "Berlin", "JAHR", "2022");
    assertThat(state.snapshot().find(berlin, "FAELLE").value()).isEqualTo(Value.Number.of(519_822));
    assertThat(state.snapshot().find(berlin, "HZ").value())
        .isEqualTo(Value.Number.of("14135.3081682199"));
    assertThat(state.snapshot().members("LAND")).hasSize(17);
  }
}
