package de.faktenstrom.desk.item;

import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.eventlog.Outgoing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one transaction writes, collected so that a few statements write it.
final class Effects {

  private final Map<UUID, ItemRow> items = new LinkedHashMap<>();
  private final List<NewVersion> versions = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Decision.Settled> settled = new ArrayList<>();
  private final List<Outgoing> events = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();
  private final List<ItemEnriched> again = new ArrayList<>();

  /// The row after the step, whatever it decided, and what it announces.
  ///
  /// @param content of the version that is out after the step; may be absent where nothing is
  ///   announced
  void add(Step step, ItemRow after, @Nullable Content content) {
    items.put(after.id(), after);
    Decision decision = step.decision();
    if (decision != null) {
      decisions.add(decision);
    }
    Decision.Settled plan = step.settled();
    if (plan != null) {
      settled.add(plan);
    }
    if (step.moved().notice() != null && content != null) {
      events.add(Announcing.event(step, content));
    }
  }

  void add(ItemRow row) {
    items.put(row.id(), row);
  }

  void add(NewVersion version) {
    versions.add(version);
  }

  void add(Outgoing event) {
    events.add(event);
  }

  void add(Deed deed) {
    deeds.add(deed);
  }

  /// A version that is here already: more may be known of the works it cites.
  void again(ItemEnriched version) {
    again.add(version);
  }

  @Nullable ItemRow item(UUID id) {
    return items.get(id);
  }

  /// Each item once, as it stands after all steps.
  List<ItemRow> items() {
    return List.copyOf(items.values());
  }

  List<NewVersion> versions() {
    return versions;
  }

  List<Decision> decisions() {
    return decisions;
  }

  List<Decision.Settled> settled() {
    return settled;
  }

  List<Outgoing> events() {
    return events;
  }

  List<ItemEnriched> again() {
    return again;
  }

  List<Deed> deeds() {
    return deeds;
  }
}
