package de.faktenstrom.ingest.dataset.draft;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.dataset.Flat;
import de.faktenstrom.ingest.dataset.draft.Wording.Reference;
import de.faktenstrom.ingest.item.Markup;
import de.faktenstrom.ingest.table.read.Limits;
import de.faktenstrom.ingest.table.read.TableFormat;
import de.faktenstrom.ingest.table.version.Difference;
import de.faktenstrom.ingest.table.version.Reading;
import de.faktenstrom.ingest.table.version.RevisionCalendar;
import de.faktenstrom.ingest.table.version.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of a state, word for word.
class DraftedTest {

  private static final Wording PEOPLE =
      new Wording(
          "Schutzsuchende nach Kreisen",
          "Statistisches Bundesamt",
          "Schutzsuchende mit anerkanntem Schutzstatus",
          "lebten",
          "in Köln",
          Map.of("KREISE", "05315"),
          null,
          Reference.DAY,
          "Zahlen des Ausländerzentralregisters",
          null);

  @ParameterizedTest
  @ValueSource(strings = {"correction", "new-period", "share"})
  void saysWhatTheFileSays(String name) throws IOException {
    Comparison comparison =
        switch (name) {
          case "correction" -> correction();
          case "new-period" -> newPeriod();
          default -> share();
        };

    Drafted drafted = drafted(comparison);

    assertThat(shown(drafted)).isEqualTo(golden(name));
  }

  @Test
  void theBodyStaysWhatItIsWhenItIsMadeHarmless() {
    String body = drafted(correction()).body();

    assertThat(Markup.sanitise(body, null).replace("&#43;", "+").replace("&#64;", "@"))
        .isEqualTo(body);
  }

  @Test
  void whatOthersCallThingsStaysText() {
    Wording hostile =
        new Wording(
            "<script>alert(1)</script>",
            "\"><b>",
            "& Leute",
            "lebten",
            null,
            Map.of(),
            null,
            Reference.DAY,
            null,
            null);

    Drafted drafted = drafted(comparison(hostile, people("39940"), people("39945")));

    assertThat(drafted.body() + drafted.svg()).doesNotContain("<script>", "\"><b>", "& Leute");
  }

  @Test
  void aChartWithoutBarsIsLeftOut() {
    Drafted drafted = drafted(comparison(PEOPLE, people("39940"), people(".")));

    assertThat(drafted.body()).doesNotContain("<img");
    assertThat(drafted(correction()).body()).contains("<img");
  }

  @Test
  void eurostatIsNamedByItsDataCode() {
    Wording wording =
        new Wording(
            "Asylanträge",
            "Eurostat",
            "Asylanträge",
            "gab es",
            "in der EU",
            Map.of(),
            null,
            Reference.PERIOD,
            null,
            null);

    Drafted drafted =
        drafted(comparison("migr_asyappctza", wording, people("39940"), people("39945")));

    assertThat(drafted.sentences().getFirst())
        .endsWith(
            "(Quelle: Eurostat, Online-Datencode migr_asyappctza, Stichtag 31.12.2024, Abruf"
                + " 10.03.2026).");
    assertThat(drafted.citations())
        .containsExactly(
            "Eurostat: Asylanträge. Online-Datencode migr_asyappctza, Datenstand 2, Abruf"
                + " 10.03.2026, SHA-256 "
                + "b".repeat(64),
            "Eurostat: Asylanträge. Online-Datencode migr_asyappctza, Datenstand 1, Abruf"
                + " 04.02.2026, SHA-256 "
                + "a".repeat(64));
    assertThat(drafted.body())
        .contains(
            "Datenquelle: Eurostat, Online-Datencode migr_asyappctza,"
                + " https://doi.org/10.2908/MIGR_ASYAPPCTZA, Datenauszug vom 10.03.2026;"
                + " Weiterverwendung nach Beschluss 2011/833/EU; Vergleiche und Berechnungen sind"
                + " nicht von Eurostat");
  }

  @Test
  void aRevisedFigureThatBreaksWithTheSeriesIsCalledSo() {
    Flat revised =
        Flat.people()
            .row("2023-12-31", "05315", "", "38012")
            .row("2024-12-31", "05315", "", "39945", "br");

    Drafted drafted =
        drafted(
            comparison(
                PEOPLE,
                Flat.people()
                    .row("2023-12-31", "05315", "", "38012")
                    .row("2024-12-31", "05315", "", "39940"),
                revised));

    assertThat(drafted.headline()).isEqualTo("Schutzsuchende nach Kreisen: 1 Wert revidiert");
    assertThat(drafted.teaser()).endsWith("(revidiert; nicht vergleichbar mit früheren Werten).");
  }

  @Test
  void aValueThatWentIsNotZero() {
    Drafted drafted = drafted(comparison(PEOPLE, people("39940"), people(".")));

    assertThat(drafted.teaser())
        .isEqualTo(
            "Ende 2024: Für Schutzsuchende mit anerkanntem Schutzstatus in Köln steht in der"
                + " Tabelle kein Wert, sondern „.“.");
    assertThat(drafted.largest().getFirst())
        .isEqualTo(
            new Drafted.Change(
                "Köln, kreisfreie Stadt, Stichtag 31.12.2024", "39.940", ".", "–", "–"));
  }

  private static Comparison correction() {
    return comparison(PEOPLE, people("39940"), people("39945"));
  }

  private static Comparison newPeriod() {
    return comparison(
        PEOPLE,
        people("39945"),
        people("39945")
            .row("2025-12-31", "05315", "", "41878", "p")
            .row("2025-12-31", "05315", "GESM", "20000", "p")
            .row("2025-12-31", "05111", "", "100", "p"));
  }

  private static Comparison share() {
    Wording quota =
        new Wording(
            "Schutzquoten",
            "Amt für Proben",
            "die Schutzquote",
            "gab es",
            "in Köln",
            Map.of("KREISE", "05315"),
            null,
            Reference.PERIOD,
            null,
            "Amt für Proben, {Abruf}");
    return comparison(
        quota,
        Flat.of("Prozent")
            .row("2024-12-31", "05315", "", "12,1")
            .row("2024-12-31", "05111", "", "50,5"),
        Flat.of("Prozent")
            .row("2024-12-31", "05315", "", "12,5")
            .row("2024-12-31", "05111", "", "50,5"));
  }

  private static Flat people(String koeln) {
    return Flat.people()
        .row("2023-12-31", "05315", "", "38012")
        .row("2024-12-31", "05315", "", koeln)
        .row("2024-12-31", "05315", "GESM", "19000")
        .row("2023-12-31", "05111", "", "90")
        .row("2024-12-31", "05111", "", "95");
  }

  private static Comparison comparison(Wording wording, Flat before, Flat after) {
    return comparison("12531-0043", wording, before, after);
  }

  private static Comparison comparison(String code, Wording wording, Flat before, Flat after) {
    Snapshot old = snapshot(before);
    Snapshot fresh = snapshot(after);
    return new Comparison(
        code,
        wording,
        new Stated(1, Instant.parse("2026-02-03T23:30:00Z"), "a".repeat(64)),
        new Stated(2, Instant.parse("2026-03-10T08:00:00Z"), "b".repeat(64)),
        old,
        fresh,
        Difference.between(old, fresh, RevisionCalendar.NONE, LocalDate.of(2026, 3, 10)));
  }

  private static Drafted drafted(Comparison comparison) {
    return Drafted.of(comparison, _ -> "https://fakten.example/chart.svg");
  }

  private static Snapshot snapshot(Flat table) {
    try {
      byte[] bytes = table.csv().getBytes(StandardCharsets.UTF_8);
      Reading reading =
          Reading.of(new ByteArrayInputStream(bytes), new TableFormat.GenesisCsv(), Limits.DEFAULT);
      return ((Reading.State) reading).snapshot();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One thing a line; no-break spaces as `~`, so that they can be seen.
  private static String shown(Drafted drafted) {
    return String.join(
            "\n",
            drafted.headline(),
            String.valueOf(drafted.teaser()),
            drafted.body().replace("</p>", "</p>\n").replace("</tr>", "</tr>\n"),
            drafted.chartText(),
            "")
        .replace('\u00a0', '~');
  }

  private static String golden(String name) throws IOException {
    try (var in = DraftedTest.class.getResourceAsStream("/dataset/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
