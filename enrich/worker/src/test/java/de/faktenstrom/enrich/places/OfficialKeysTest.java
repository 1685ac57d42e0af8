package de.faktenstrom.enrich.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The districts' keys and names against table 12411-01-01-4 of the statistical offices
/// (`tables/genesis` of `shared.data`): those with inhabitants on 31 December 2024 are there today.
class OfficialKeysTest {

  private static final Path FILE =
      Path.of(
          System.getProperty("shared.data", "../shared/data"),
          "tables",
          "genesis",
          "12411-01-01-4.12411-01-01-4_1773175772751_de_flat.csv");
  private static final int KEY = 7;
  private static final int NAME = 8;
  private static final int VALUE = 13;

  private final Gazetteer gazetteer = Gazetteer.load();

  @Test
  void areThoseOfTheStatisticalOffices() throws IOException {
    assumeThat(FILE).as("shared.data has no tables").exists();
    Map<String, String> official = official();
    assertThat(official).hasSize(400);

    // Each a Land and a district at the same time.
    Map<String, String> districts = new TreeMap<>(official);
    assertThat(districts.remove("11000")).startsWith("Berlin");
    assertThat(districts.remove("02000")).startsWith("Hamburg");

    assertThat(ours().keySet()).isEqualTo(districts.keySet());
    ours().forEach((key, name) -> assertThat(districts.get(key)).as(key).contains(name));
  }

  /// The first word of each name; abbreviations follow it ("a.d.Ilm").
  private Map<String, String> ours() {
    Map<String, String> ours = new TreeMap<>();
    for (Entry entry : gazetteer.entries()) {
      if (entry.code().matches("ags:\\d{5}")) {
        String name = entry.labels().de().replaceFirst("^(Landkreis|Kreis|Stadt) ", "");
        ours.put(entry.code().substring(4), name.split(" ", 2)[0]);
      }
    }
    return ours;
  }

  private static Map<String, String> official() throws IOException {
    Map<String, String> official = new TreeMap<>();
    List<String> lines = Files.readAllLines(FILE);
    for (String line : lines) {
      String[] columns = line.split(";");
      if (columns[KEY].matches("\\d{5}") && columns[VALUE].matches("\\d+")) {
        official.put(columns[KEY], columns[NAME]);
      }
    }
    return official;
  }
}
