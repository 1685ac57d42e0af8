package de.faktenstrom.ingest.table.version;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.table.FlatFile;
import de.faktenstrom.ingest.table.FlatFile.Row;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.read.TableFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlausibilityTest {

  private static Reading.State table(int cells, String year, IntFunction<String> value) {
    List<Row> rows =
        IntStream.range(0, cells)
            .mapToObj(i -> Row.of("0" + (1000 + i), "GESM", year, value.apply(i)))
            .toList();
    return States.genesis(FlatFile.of(rows).stream());
  }

  private static final Reading.State BEFORE = table(100, "2024", i -> "" + (1000 + i));

  private static List<String> doubts(Reading.State after) {
    return Plausibility.DEFAULT.doubts(BEFORE.snapshot(), after);
  }

  @Test
  void hasNoDoubtAboutUsualChanges() {
    assertThat(doubts(table(100, "2024", i -> "" + (1050 + i)))).isEmpty();
    assertThat(doubts(table(100, "2025", i -> "" + (1200 + i)))).isEmpty();
    assertThat(doubts(table(95, "2024", i -> "" + (1000 + i)))).isEmpty();
    assertThat(Plausibility.DEFAULT.doubts(null, BEFORE)).isEmpty();
  }

  @Test
  void doubtsAFactorOfAThousand() {
    assertThat(doubts(table(100, "2024", i -> (1000 + i) + "000")))
        .containsExactly(
            "100 von 100 vergleichbaren Werten sind etwa um den Faktor 1.000 größer als zuvor.");
    assertThat(doubts(table(100, "2024", i -> "1." + (1000 + i) + "5")).getFirst())
        .contains("um den Faktor 1.000 kleiner");
  }

  @Test
  void doubtsAFactorInANewPeriodToo() {
    assertThat(doubts(table(100, "2025", i -> (1000 + i) + "000")).getFirst())
        .contains("um den Faktor 1.000 größer");
  }

  @Test
  void doubtsThatMostValuesJumped() {
    assertThat(doubts(table(100, "2024", i -> "" + 5 * (1000 + i))).getFirst())
        .contains("mehr als das Dreifache");
  }

  @Test
  void doubtsALossOfCells() {
    assertThat(doubts(table(80, "2024", i -> "" + (1000 + i))))
        .containsExactly("20 von 100 Zellen fehlen, obwohl ihre Zeiträume noch da sind.");
    assertThat(doubts(table(50, "2025", i -> "" + (1000 + i))))
        .containsExactly("Je Zeitraum gibt es nur noch 50 statt 100 Zellen.");
  }

  @Test
  void doubtsThatNumbersTurnedIntoSigns() {
    assertThat(doubts(table(100, "2024", i -> i < 30 ? "." : "" + (1000 + i))))
        .containsExactly("30 von 100 Zahlen sind jetzt nur noch Zeichen für fehlende Werte.");
  }

  @Test
  void doubtsWhatWasWrongInTheDocument() {
    byte[] bytes = FlatFile.of(Row.of("05315", "", "2024", "1")).bytes();
    String text = new String(bytes, StandardCharsets.UTF_8) + "12531;abgeschnitten\n";

    Reading.State state = States.state(text, new TableFormat.GenesisCsv());

    assertThat(Plausibility.DEFAULT.doubts(null, state)).hasSize(1);
  }

  private static List<String> sums(String total, String men, String women) {
    SumRule rule = new SumRule("GES", Member.TOTAL, List.of("GESM", "GESW"), new BigDecimal("5"));
    Reading.State state =
        States.genesis(
            FlatFile.of(
                Row.of("05315", "", "2024", total),
                Row.of("05315", "GESM", "2024", men),
                Row.of("05315", "GESW", "2024", women))
                .stream());
    return new Plausibility(List.of(rule), 0.1).doubts(null, state);
  }

  @Test
  void checksDeclaredSums() {
    assertThat(sums("100", "55", "45")).isEmpty();
    assertThat(sums("100", "55", "50")).isEmpty();
    assertThat(sums("100", "55", "51"))
        .containsExactly(
            "Insgesamt und Teile von „GES“ passen nicht zusammen (1 von 1 Summen, zuerst INSGESAMT, 05315, 2024-12-31: 100 statt 106).");
  }

  @Test
  void takesNoMissingPartForZero() {
    assertThat(sums("100", "55", "-")).isEmpty();
    assertThat(sums(".", "55", "44")).isEmpty();
  }

  @Test
  void saysThatASumCannotBeChecked() {
    SumRule rule = new SumRule("GES", Member.TOTAL, List.of("GESX"), BigDecimal.ZERO);
    List<SumRule> rules = new ArrayList<>(List.of(rule));
    rules.add(new SumRule("ALTER", Member.TOTAL, List.of("A"), BigDecimal.ZERO));

    assertThat(new Plausibility(rules, 0.1).doubts(null, BEFORE))
        .containsExactly(
            "Die Summe über „GES“ ist nicht zu prüfen: Es fehlt GESX, INSGESAMT.",
            "Die Summe über „ALTER“ ist nicht zu prüfen: Das Merkmal fehlt.");
  }

  @Test
  void hasNoDoubtWhereTooLittleCanBeCompared() {
    Reading.State before = table(4, "2024", i -> "" + (1000 + i));

    assertThat(
            Plausibility.DEFAULT.doubts(
                before.snapshot(), table(4, "2024", i -> (1000 + i) + "000")))
        .isEmpty();
  }

  @Test
  void comparesNoValuesOfOtherUnits() {
    String text =
        new String(
                FlatFile.of(
                        IntStream.range(0, 100)
                            .mapToObj(i -> Row.of("0" + (1000 + i), "GESM", "2024", "" + (1 + i)))
                            .toList())
                    .bytes(),
                StandardCharsets.UTF_8)
            .replace(";Anzahl;", ";1000;");

    assertThat(doubts(States.state(text, new TableFormat.GenesisCsv()))).isEmpty();
  }

  @Test
  void comparesNoTablesOfOtherDimensions() {
    Reading.State fewer = sdmx("geo,TIME_PERIOD", i -> "G%d,2024,%d".formatted(i, 100 + i));
    Reading.State more = sdmx("geo,sex,TIME_PERIOD", i -> "G%d,T,2024,%d000".formatted(i, 100 + i));

    assertThat(Plausibility.DEFAULT.doubts(fewer.snapshot(), more)).isEmpty();
    assertThat(Plausibility.DEFAULT.doubts(more.snapshot(), fewer)).isEmpty();
  }

  private static Reading.State sdmx(String dimensions, IntFunction<String> row) {
    String rows = IntStream.range(0, 10).mapToObj(row).collect(Collectors.joining("\n"));
    return States.state(dimensions + ",OBS_VALUE\n" + rows, new TableFormat.SdmxCsv());
  }
}
