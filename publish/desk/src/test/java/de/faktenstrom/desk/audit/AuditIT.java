package de.faktenstrom.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.desk.DeskUnderTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditIT {

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID item = UUID.randomUUID();

  @BeforeEach
  void fill() {
    for (int batch = 0; batch < 3; batch++) {
      List<Deed> deeds =
          IntStream.range(0, 500)
              .mapToObj(n -> new Deed("ada", "release", n % 2 == 0 ? item : null, n, "Nr. " + n))
              .toList();
      desk.transaction.executeWithoutResult(_ -> desk.audit().append(DeskUnderTest.START, deeds));
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void followsAnUnalteredChainToItsHead() {
    assertThat(desk.audit().verify())
        .isEqualTo(new Verified.Intact(1500, desk.audit().head().hash()));
  }

  @Test
  void findsAnAlteredEntry() {
    behindItsBack("update desk.audit set detail = 'Nr. 8' where seq = 1008");

    assertThat(desk.audit().verify()).isEqualTo(new Verified.Broken(1008));
  }

  @Test
  void findsAnEntryTakenOutOfTheMiddle() {
    behindItsBack("delete from desk.audit where seq = 700");

    assertThat(desk.audit().verify()).isEqualTo(new Verified.Broken(700));
  }

  @Test
  void findsEntriesTakenOffTheEnd() {
    behindItsBack("delete from desk.audit where seq > 1490");

    assertThat(desk.audit().verify()).isEqualTo(new Verified.Broken(1491));
  }

  @Test
  void letsNobodyAlterAnEntry() {
    assertThatThrownBy(() -> desk.jdbc.update("update desk.audit set actor = 'eve'"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> desk.jdbc.execute("truncate desk.audit"))
        .hasMessageContaining("append-only");
  }

  @Test
  void pagesFromTheNewest() {
    List<AuditEntry> page = desk.audit().page(1400L, 10);

    assertThat(page).extracting(AuditEntry::seq).startsWith(1399L, 1398L).hasSize(10);
    assertThat(desk.audit().of(item)).hasSize(750);
  }

  private void behindItsBack(String sql) {
    desk.jdbc.execute("alter table desk.audit disable trigger append_only");
    desk.jdbc.update(sql);
  }
}
