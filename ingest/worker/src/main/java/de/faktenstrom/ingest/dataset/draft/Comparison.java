package de.faktenstrom.ingest.dataset.draft;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.version.Difference;
import de.faktenstrom.ingest.table.version.Snapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Two states of one table, and all that is needed to speak of them.
///
/// @param code of the table
/// @param old the state before, as it is cited
public record Comparison(
    String code,
    Wording wording,
    Stated old,
    Stated fresh,
    Snapshot before,
    Snapshot after,
    Difference difference) {

  /// What an editor calls this kind of change: `Korrektur`.
  public String kind() {
    return Sentences.kind(difference.kind());
  }

  /// The dimension that is time, absent where the table has none.
  @Nullable Dimension time() {
    return after.dimensions().stream().filter(Dimension::isTime).findFirst().orElse(null);
  }

  /// The code of the cell's time, empty where the table has none.
  String period(Observation cell) {
    return coordinates(cell)
        .getOrDefault(time() == null ? "" : Objects.requireNonNull(time()).code(), "");
  }

  Period inWords(String period) {
    String label =
        after.periods().stream()
            .filter(member -> member.code().equals(period))
            .map(Member::label)
            .findFirst()
            .orElse(period);
    return Period.of(period, label, wording.reference());
  }

  /// The period before that one, absent where it is the first.
  @Nullable String earlier(String period) {
    return after.periods().stream()
        .map(Member::code)
        .filter(code -> code.compareTo(period) < 0)
        .max(String::compareTo)
        .orElse(null);
  }

  /// Of the later state, by codes of dimensions.
  Map<String, String> coordinates(Observation cell) {
    Map<String, String> coordinates = new LinkedHashMap<>();
    List<Dimension> dimensions = after.dimensions();
    for (int i = 0; i < dimensions.size() && i < cell.coordinates().size(); i++) {
      coordinates.put(dimensions.get(i).code(), cell.coordinates().get(i));
    }
    return coordinates;
  }

  /// The same cell at another time, absent where there is none.
  @Nullable Observation at(Observation cell, @Nullable String period) {
    Dimension time = time();
    if (time == null || period == null) {
      return null;
    }
    Map<String, String> coordinates = new HashMap<>(coordinates(cell));
    coordinates.put(time.code(), period);
    return after.find(coordinates, cell.measure());
  }

  /// The same cell in the state before, absent where there was none.
  @Nullable Observation before(Observation cell) {
    return before.find(coordinates(cell), cell.measure());
  }

  /// Whether the cell is one that the wording is about.
  boolean isInFocus(Observation cell) {
    Map<String, String> coordinates = coordinates(cell);
    return (wording.measure() == null || wording.measure().equals(cell.measure()))
        && wording.focus().entrySet().stream()
            .allMatch(wanted -> wanted.getValue().equals(coordinates.get(wanted.getKey())));
  }

  /// What the cell is called beside its time, without what the focus says and without totals.
  ///
  /// @param whole with what the focus says
  String label(Observation cell, boolean whole) {
    StringBuilder label = new StringBuilder();
    coordinates(cell)
        .forEach((dimension, code) -> {
          Dimension time = time();
          boolean told = time != null && time.code().equals(dimension);
          boolean known = !whole && wording.focus().containsKey(dimension);
          Member member = member(dimension, code);
          if (!told && !known && !code.isEmpty() && !member.isTotal()) {
            label.append(label.isEmpty() ? "" : "; ").append(member.label());
          }
        });
    return label.toString();
  }

  private Member member(String dimension, String code) {
    return after.members(dimension).stream()
        .filter(member -> member.code().equals(code))
        .findFirst()
        .orElse(new Member(code, code));
  }

  String measure(String code) {
    return after.measures().stream()
        .filter(measure -> measure.code().equals(code))
        .map(Member::label)
        .findFirst()
        .orElse(code);
  }
}
