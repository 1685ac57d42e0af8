package de.faktenstrom.ingest.table.version;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.item.Sha256;
import de.faktenstrom.ingest.table.FlatFile;
import de.faktenstrom.ingest.table.FlatFile.Row;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// S2 of the newsroom: same values, other form.
class SnapshotHashTest {

  private static final Row COLOGNE = Row.of("05315", "GESM", "2024", "39945");
  private static final Row BERLIN = Row.of("11000", "GESM", "2024", "12.5");

  @Test
  void isThatOfATextAnyoneCanMake() {
    String text =
        "GES\tKREISE\tSTAG\tmeasure\tvalue\tunit\tstatus\n"
            + "GESM\t05315\t2024-12-31\tBEV030\t39945\tAnzahl\t\n"
            + "GESM\t11000\t2024-12-31\tBEV030\t12.5\tAnzahl\t\n";

    assertThat(States.of(BERLIN, COLOGNE).hash())
        .isEqualTo(Sha256.hex(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void isThatOfLongCodesToo() {
    String code = "€".repeat(30_000);
    String text =
        "GES\tKREISE\tSTAG\tmeasure\tvalue\tunit\tstatus\n"
            + "GESM\t%s\t2024-12-31\tBEV030\t-7\tAnzahl\t\n".formatted(code);

    assertThat(States.of(Row.of(code, "GESM", "2024", "-7")).hash())
        .isEqualTo(Sha256.hex(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void ordersCodesByTheirBytes() {
    Snapshot state =
        States.of(
            Row.of("\uff5e", "GESM", "2024", "1"), Row.of("\ud83d\ude00", "GESM", "2024", "2"));

    assertThat(state.members("KREISE"))
        .extracting(m -> m.code())
        .containsExactly("\uff5e", "\ud83d\ude00");
  }

  @Property(tries = 300)
  void isTheSameInEveryForm(@ForAll("tables") List<Row> rows, @ForAll long seed) {
    String hash = States.of(FlatFile.of(rows)).hash();

    assertThat(States.of(FlatFile.of(rows).shuffled(seed)).hash()).isEqualTo(hash);
    assertThat(States.of(FlatFile.of(rows).english()).hash()).isEqualTo(hash);
    assertThat(States.of(FlatFile.of(rows).withoutMark().quoted()).hash()).isEqualTo(hash);
    assertThat(States.of(FlatFile.of(rows).windows()).hash()).isEqualTo(hash);
    assertThat(States.genesis(FlatFile.of(rows).zipped()).snapshot().hash()).isEqualTo(hash);
  }

  @Property(tries = 300)
  void isTheSameInEveryNumberFormat(@ForAll("tables") List<Row> rows, @ForAll long seed) {
    List<Row> decided = new ArrayList<>(rows);
    decided.add(Row.of("99999", "GESM", "2024", "1234567.5"));
    String hash = States.of(FlatFile.of(decided)).hash();

    for (Locale locale : List.of(Locale.GERMANY, Locale.UK)) {
      FlatFile file = FlatFile.of(decided).numbers(locale).shuffled(seed).windows();
      Reading.State state = States.genesis(file.stream());
      assertThat(state.flaws()).isEmpty();
      assertThat(state.snapshot().hash()).isEqualTo(hash);
    }
  }

  @Property(tries = 300)
  void isAnotherOnceAnyValueChanges(
      @ForAll("tables") List<Row> rows, @ForAll("values") String value, @ForAll int place) {
    int at = Math.floorMod(place, rows.size());
    Row old = rows.get(at);
    List<Row> changed = new ArrayList<>(rows);
    changed.set(at, new Row(old.district(), old.sex(), old.year(), value, old.quality()));

    boolean same =
        States.of(FlatFile.of(rows)).hash().equals(States.of(FlatFile.of(changed)).hash());

    assertThat(same).isEqualTo(isSame(old.value(), value));
  }

  @Property(tries = 300)
  void isAnotherOnceAnyRowIsGone(@ForAll("tables") List<Row> rows, @ForAll int place) {
    List<Row> fewer = new ArrayList<>(rows);
    fewer.remove(Math.floorMod(place, rows.size()));

    assertThat(States.of(FlatFile.of(fewer)).hash())
        .isNotEqualTo(States.of(FlatFile.of(rows)).hash());
  }

  @Property(tries = 300)
  void isKeptWithTheBytes(@ForAll("tables") List<Row> rows) throws Exception {
    Snapshot state = States.of(FlatFile.of(rows));

    Snapshot back = KeptSnapshotTest.read(KeptSnapshot.bytes(state), state.hash());

    assertThat(back.observations()).containsExactlyElementsOf(state.observations().toList());
    assertThat(back.dimensions()).isEqualTo(state.dimensions());
  }

  @Test
  void changesWithStatusAndSign() {
    Row preliminary = new Row("05315", "GESM", "2024", "39945", "p");
    List<String> hashes = new ArrayList<>();
    for (String value : List.of("0", "-", ".", "...", "/", "x", "")) {
      hashes.add(States.of(Row.of("05315", "GESM", "2024", value)).hash());
    }
    hashes.add(States.of(COLOGNE).hash());
    hashes.add(States.of(preliminary).hash());

    assertThat(hashes).doesNotHaveDuplicates();
  }

  private static boolean isSame(String one, String other) {
    boolean numbers = one.matches("-?\\d.*") && other.matches("-?\\d.*");
    return numbers ? new BigDecimal(one).compareTo(new BigDecimal(other)) == 0 : one.equals(other);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-5, 2_000_000).map(String::valueOf),
        Arbitraries.integers().between(0, 99_999).map(i -> i / 100 + "." + i % 100 / 10 + i % 10),
        Arbitraries.of("-", ".", "...", "/", "x", "", "0", "12345678901234567890123.5"));
  }

  /// One row for each key.
  @Provide
  Arbitrary<List<Row>> tables() {
    Arbitrary<Row> rows =
        Combinators.combine(
                Arbitraries.of("05315", "11000", "09162", "02000"),
                Arbitraries.of("", "GESM", "GESW"),
                Arbitraries.integers().between(2007, 2024).map(String::valueOf),
                values(),
                Arbitraries.of("", "p", "r", "e", "()"))
            .as(Row::new);
    return rows.list().ofMinSize(1).ofMaxSize(30).map(SnapshotHashTest::distinct);
  }

  private static List<Row> distinct(List<Row> rows) {
    Map<String, Row> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(row.district() + row.sex() + row.year(), row));
    return List.copyOf(byKey.values());
  }
}
