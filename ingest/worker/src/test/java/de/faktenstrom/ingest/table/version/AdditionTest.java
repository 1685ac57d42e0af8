package de.faktenstrom.ingest.table.version;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.table.FlatFile;
import de.faktenstrom.ingest.table.FlatFile.Row;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.read.TableFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// S3 of the newsroom: totals that stand beside parts are never summed with them.
class AdditionTest {

  private static final Snapshot STATE =
      States.of(
          Row.of("05315", "", "2024", "100"),
          Row.of("05315", "GESM", "2024", "60"),
          Row.of("05315", "GESW", "2024", "40"),
          Row.of("05315", "AK-1", "2024", "7"),
          Row.of("05315", "AK-2", "2024", "4"),
          Row.of("05315", "AK-3", "2024", "."));

  private static final List<SumRule> RULES =
      List.of(
          new SumRule("GES", "AK-1", List.of("AK-2"), BigDecimal.ZERO),
          new SumRule("GES", "AK-2", List.of("AK-3"), BigDecimal.ZERO));

  private static Addition.Result sum(String... members) {
    Map<String, String> at = Map.of("KREISE", "05315", "STAG", "2024-12-31");
    return new Addition(STATE, RULES).of("GES", Set.of(members), at, "BEV030");
  }

  @Test
  void addsPartsUp() {
    assertThat(sum("GESM", "GESW")).isEqualTo(new Addition.Sum(new BigDecimal("100"), "Anzahl"));
    assertThat(sum(Member.TOTAL)).isEqualTo(new Addition.Sum(new BigDecimal("100"), "Anzahl"));
  }

  @Test
  void neverAddsATotalToItsParts() {
    assertThat(sum(Member.TOTAL, "GESM"))
        .isEqualTo(new Addition.Refused("„INSGESAMT“ enthält die anderen Ausprägungen schon."));
  }

  @Test
  void neverAddsASubtotalToWhatItHolds() {
    assertThat(sum("AK-1", "AK-2")).isEqualTo(new Addition.Refused("„AK-1“ enthält „AK-2“ schon."));
    assertThat(sum("AK-1", "AK-3")).isEqualTo(new Addition.Refused("„AK-1“ enthält „AK-3“ schon."));
  }

  @Test
  void neverTakesAMissingPartForZero() {
    assertThat(sum("AK-3", "GESM"))
        .isEqualTo(new Addition.Refused("Für „AK-3“ gibt es keine Zahl."));
  }

  @Test
  void neverAddsOneUnitToAnother() {
    String text =
        new String(
                FlatFile.of(
                        Row.of("05315", "GESM", "2024", "60"),
                        Row.of("05315", "GESW", "2024", "40"))
                    .bytes(),
                StandardCharsets.UTF_8)
            .replace("40;Anzahl", "40;Prozent");
    Snapshot mixed = States.state(text, new TableFormat.GenesisCsv()).snapshot();
    Map<String, String> at = Map.of("KREISE", "05315", "STAG", "2024-12-31");

    assertThat(new Addition(mixed, List.of()).of("GES", Set.of("GESM", "GESW"), at, "BEV030"))
        .isEqualTo(new Addition.Refused("Die Werte haben nicht alle dieselbe Einheit."));
    SumRule rule = new SumRule("GES", "GESM", List.of("GESW"), BigDecimal.ONE);
    assertThat(SumCheck.doubt(rule, mixed)).isNull();
  }
}
