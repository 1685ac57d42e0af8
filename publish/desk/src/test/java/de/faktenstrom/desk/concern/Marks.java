package de.faktenstrom.desk.concern;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.audit.AuditEntry;
import de.faktenstrom.desk.item.ItemLine;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What a desk's items are marked with.
record Marks(DeskUnderTest desk) {

  /// The one mark of an item that has one.
  Concern only(UUID item) {
    List<Concern> concerns = desk.concerns().of(item);
    assertThat(concerns).hasSize(1);
    return concerns.getFirst();
  }

  ItemLine line(UUID item) {
    return desk.board().line(item).orElseThrow();
  }

  String german(Concern concern) {
    return desk.concerns().sentences(Locale.GERMAN).of(concern.signal());
  }

  static boolean isMark(AuditEntry entry) {
    return entry.deed().action().equals("concern");
  }
}
