package de.faktenstrom.ingest.table.version;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.table.FlatFile;
import de.faktenstrom.ingest.table.FlatFile.Row;
import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Value;
import de.faktenstrom.ingest.table.read.TableFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// S1 to S3 of the newsroom, as far as figures go.
class DifferenceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final Row COLOGNE = Row.of("05315", "GESM", "2024", "39945");
  private static final Row BERLIN = Row.of("11000", "GESM", "2024", "100");
  private static final Row MUNICH = Row.of("09162", "GESM", "2024", "10");
  private static final Snapshot BEFORE = States.of(COLOGNE, BERLIN, MUNICH);

  private static Difference since(Snapshot after) {
    return Difference.between(BEFORE, after, RevisionCalendar.NONE, TODAY);
  }

  private static Row with(Row row, String value, String quality) {
    return new Row(row.district(), row.sex(), row.year(), value, quality);
  }

  @Nested
  class FormatOnly {

    @Test
    void isWhatOtherMarksUmlautsHeaderOrderAndLanguageMake() {
      FlatFile file =
          FlatFile.of(with(MUNICH, "10.0", ""), BERLIN, COLOGNE).english().windows().shuffled(7);

      Difference difference = since(States.of(file));

      assertThat(difference.kind()).isEqualTo(VersionKind.FORMAT_ONLY);
      assertThat(difference.changes()).isEmpty();
      assertThat(difference.changed() + difference.added() + difference.removed()).isZero();
    }

    @Test
    void isWhatThousandsMarksMake() {
      Row large = Row.of("11000", "", "2024", "3685265");
      Snapshot plain = States.of(FlatFile.of(COLOGNE, large));
      Snapshot marked = States.of(FlatFile.of(COLOGNE, large).numbers(Locale.GERMANY));

      assertThat(Difference.between(plain, marked, RevisionCalendar.NONE, TODAY).kind())
          .isEqualTo(VersionKind.FORMAT_ONLY);
    }
  }

  @Nested
  class NewPeriod {

    @Test
    void isOnlyTimeValuesThatWereNotThere() {
      Difference difference =
          since(States.of(COLOGNE, BERLIN, MUNICH, Row.of("11000", "GESM", "2025", "7")));

      assertThat(difference.kind()).isEqualTo(VersionKind.NEW_PERIOD);
      assertThat(difference.structure().newPeriods()).containsExactly("2025-12-31");
      assertThat(difference.added()).isEqualTo(1);
      assertThat(difference.changes()).isEmpty();
    }

    @Test
    void isAWindowThatMovedOn() {
      Difference difference =
          since(
              States.of(
                  Row.of("05315", "GESM", "2025", "1"),
                  Row.of("11000", "GESM", "2025", "2"),
                  Row.of("09162", "GESM", "2025", "3")));

      assertThat(difference.kind()).isEqualTo(VersionKind.NEW_PERIOD);
      assertThat(difference.structure().lostPeriods()).containsExactly("2024-12-31");
    }

    @Test
    void doesNotHideACorrectionOfAnOldOne() {
      Difference difference =
          since(
              States.of(
                  with(COLOGNE, "39946", ""),
                  BERLIN,
                  MUNICH,
                  Row.of("11000", "GESM", "2025", "7")));

      assertThat(difference.kind()).isEqualTo(VersionKind.CORRECTION);
    }

    @Test
    void isNoneWhereAnOldPeriodOnlyGotMoreCells() {
      Snapshot thin = States.of(COLOGNE, BERLIN, Row.of("09162", "GESM", "2023", "1"));

      assertThat(Difference.between(thin, add(thin), RevisionCalendar.NONE, TODAY).kind())
          .isEqualTo(VersionKind.CORRECTION);
    }

    private Snapshot add(Snapshot thin) {
      assertThat(thin.size()).isEqualTo(3);
      return States.of(COLOGNE, BERLIN, MUNICH, Row.of("09162", "GESM", "2023", "1"));
    }
  }

  @Nested
  class Correction {

    @Test
    void listsTheLargestDeltasFirst() {
      Difference difference =
          since(
              States.of(
                  with(COLOGNE, "39955", ""), with(BERLIN, "60", ""), with(MUNICH, "19", "")));

      assertThat(difference.kind()).isEqualTo(VersionKind.CORRECTION);
      assertThat(difference.changes())
          .extracting(ObservationChange::delta)
          .containsExactly(new BigDecimal("-40"), new BigDecimal("10"), new BigDecimal("9"));
      assertThat(difference.steepest())
          .extracting(ObservationChange::ratio)
          .usingElementComparator(BigDecimal::compareTo)
          .containsExactly(
              new BigDecimal("0.9"), new BigDecimal("-0.4"), new BigDecimal("0.0002503442"));
    }

    @Test
    void isANumberThatTurnsIntoASign() {
      Difference difference = since(States.of(with(COLOGNE, ".", ""), BERLIN, MUNICH));

      assertThat(difference.kind()).isEqualTo(VersionKind.CORRECTION);
      ObservationChange change = difference.changes().getFirst();
      assertThat(change.after().value()).isEqualTo(new Value.Missing(Sign.SECRET));
      assertThat(change.delta()).isNull();
      assertThat(change.ratio()).isNull();
    }

    @Test
    void hasNoRatioFromZero() {
      Snapshot zero = States.of(with(COLOGNE, "0", ""));
      Snapshot one = States.of(with(COLOGNE, "5", ""));

      ObservationChange change =
          Difference.between(zero, one, RevisionCalendar.NONE, TODAY).changes().getFirst();

      assertThat(change.delta()).isEqualByComparingTo("5");
      assertThat(change.ratio()).isNull();
    }

    @Test
    void keepsOnlyTheLargestOfMany() {
      List<Row> old =
          IntStream.range(0, 3_000).mapToObj(i -> Row.of("" + i, "", "2024", "" + i)).toList();
      List<Row> now =
          IntStream.range(0, 3_000).mapToObj(i -> Row.of("" + i, "", "2024", "" + 3 * i)).toList();

      Difference difference =
          Difference.between(
              States.of(FlatFile.of(old)),
              States.of(FlatFile.of(now)),
              RevisionCalendar.NONE,
              TODAY);

      assertThat(difference.changed()).isEqualTo(2_999);
      assertThat(difference.changes()).hasSize(Difference.MOST);
      assertThat(difference.changes().getFirst().delta()).isEqualByComparingTo("5998");
    }
  }

  @Nested
  class Revision {

    @Test
    void isDeclaredByAStatus() {
      Snapshot after = States.of(with(COLOGNE, "39946", "r"), BERLIN, MUNICH);

      assertThat(since(after).kind()).isEqualTo(VersionKind.REVISION);
    }

    @Test
    void isAPreliminaryFigureThatBecomesFinal() {
      Snapshot preliminary = States.of(with(COLOGNE, "39945", "p"), BERLIN, MUNICH);

      assertThat(Difference.between(preliminary, BEFORE, RevisionCalendar.NONE, TODAY).kind())
          .isEqualTo(VersionKind.REVISION);
    }

    @Test
    void isNoneIfOneChangeWasNotDeclared() {
      Snapshot after = States.of(with(COLOGNE, "39946", "r"), with(BERLIN, "101", ""), MUNICH);

      assertThat(since(after).kind()).isEqualTo(VersionKind.CORRECTION);
    }

    @Test
    void isWhatTheCalendarAnnounces() {
      Snapshot after = States.of(with(COLOGNE, "39946", ""), BERLIN, MUNICH);
      RevisionCalendar march =
          new RevisionCalendar(List.of(new RevisionCalendar.Window(TODAY, TODAY.plusDays(3))));

      assertThat(Difference.between(BEFORE, after, march, TODAY).kind())
          .isEqualTo(VersionKind.REVISION);
      assertThat(Difference.between(BEFORE, after, march, TODAY.minusDays(1)).kind())
          .isEqualTo(VersionKind.CORRECTION);
    }
  }

  @Nested
  class OtherStructure {

    @Test
    void isAMemberThatCameOrWent() {
      Difference came =
          since(States.of(COLOGNE, BERLIN, MUNICH, Row.of("02000", "GESM", "2024", "1")));
      Difference went = since(States.of(COLOGNE, BERLIN));

      assertThat(came.kind()).isEqualTo(VersionKind.STRUCTURE);
      assertThat(came.structure().newMembers()).containsExactly("KREISE=02000");
      assertThat(went.kind()).isEqualTo(VersionKind.STRUCTURE);
      assertThat(went.structure().lostMembers()).containsExactly("KREISE=09162");
    }

    @Test
    void isAnotherUnit() {
      Snapshot after = replaced("Anzahl", "1000");

      Difference difference = since(after);

      assertThat(difference.kind()).isEqualTo(VersionKind.STRUCTURE);
      assertThat(difference.structure().otherUnits()).isEqualTo(3);
    }

    @Test
    void isAnotherDimension() {
      Difference difference = since(replaced("KREISE", "REGION"));

      assertThat(difference.kind()).isEqualTo(VersionKind.STRUCTURE);
      assertThat(difference.structure().newDimensions()).containsExactly("REGION");
      assertThat(difference.structure().lostDimensions()).containsExactly("KREISE");
    }

    private Snapshot replaced(String text, String by) {
      String file =
          new String(FlatFile.of(COLOGNE, BERLIN, MUNICH).bytes(), StandardCharsets.UTF_8);
      return States.state(file.replace(text, by), new TableFormat.GenesisCsv()).snapshot();
    }
  }
}
