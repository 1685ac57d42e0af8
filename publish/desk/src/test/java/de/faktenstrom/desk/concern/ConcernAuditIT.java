package de.faktenstrom.desk.concern;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.desk.audit.Verified;
import de.faktenstrom.ingest.events.DatasetChange;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the audit keeps of tables' states and of marks, and how it is told.
class ConcernAuditIT {

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void keepsAnEditorsWordOnADoubtfulStateBeforeTheMarksItMakes() {
    desk.receive(Told.old(id));

    desk.tell(Told.table(3, DatasetChange.CORRECTION, null), Told.decided(3));
    desk.tell(Told.decided(null));

    assertThat(deeds())
        .extracting(Deed::action)
        .containsSubsequence("table-accept", "concern", "table-refuse");
    Deed accepted = deed("table-accept");
    assertThat(accepted.actor()).isEqualTo("ada");
    assertThat(TableDecision.of(accepted))
        .isEqualTo(
            new TableDecision(
                Told.TABLE, "Schutzsuchende nach Kreisen", 2, 3, "Das Amt bestätigt die Werte."));
    assertThat(TableDecision.of(deed("table-refuse")).became()).isNull();
    assertThat(desk.audit().verify()).isInstanceOf(Verified.Intact.class);
  }

  @Test
  void isTellingOfMarksInTheReadersLanguage() {
    desk.receive(Told.old(id));
    desk.tell(Told.table(3, DatasetChange.CORRECTION, null));
    Concern mark = desk.concerns().of(id).getFirst();
    desk.concerns().resolve(DeskUnderTest.EDITOR, id, mark.number(), "geprüft");

    assertThat(desk.concerns().told(deed("concern"), Locale.ENGLISH))
        .isEqualTo(
            "Table 12531-0043 has other values since 24 Nov 2026, 13:13 (12 changed, 1 gone).");
    assertThat(desk.concerns().told(deed("resolve"), Locale.ENGLISH))
        .startsWith("Table 12531-0043 has other values")
        .endsWith(" – geprüft");
    assertThat(desk.concerns().told(deed("concern"), Locale.GERMAN))
        .startsWith("Tabelle 12531-0043 hat seit");
    assertThat(
            desk.concerns().told(new Deed("ada", "resolve", id, 1, "von früher"), Locale.ENGLISH))
        .isEqualTo("von früher");
  }

  private Deed deed(String action) {
    return deeds().stream().filter(deed -> deed.action().equals(action)).findFirst().orElseThrow();
  }

  /// The oldest first.
  private List<Deed> deeds() {
    return desk.audit().page(null, 100).reversed().stream().map(entry -> entry.deed()).toList();
  }
}
