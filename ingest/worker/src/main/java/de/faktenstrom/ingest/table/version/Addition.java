package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Value;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds up cells of one state, and never a total with what it holds already.
///
/// @param rules which totals hold which parts; one total may be part of another
public record Addition(Snapshot state, List<SumRule> rules) {

  /// What came of it.
  public sealed interface Result {}

  public record Sum(BigDecimal number, String unit) implements Result {}

  /// @param reason a German sentence
  public record Refused(String reason) implements Result {}

  /// @param dimension whose members are added up
  /// @param at the coordinates in all other dimensions
  public Result of(String dimension, Set<String> members, Map<String, String> at, String measure) {
    String overlap = overlap(dimension, members);
    if (overlap != null) {
      return new Refused(overlap);
    }
    BigDecimal sum = BigDecimal.ZERO;
    Set<String> units = new HashSet<>();
    for (String member : members) {
      Map<String, String> place = new HashMap<>(at);
      place.put(dimension, member);
      Observation cell = state.find(place, measure);
      if (cell == null || !(cell.value() instanceof Value.Number(BigDecimal number))) {
        return new Refused("Für „" + member + "“ gibt es keine Zahl.");
      }
      sum = sum.add(number);
      units.add(cell.unit());
    }
    return units.size() == 1
        ? new Sum(sum, units.iterator().next())
        : new Refused("Die Werte haben nicht alle dieselbe Einheit.");
  }

  private @Nullable String overlap(String dimension, Set<String> members) {
    if (members.size() < 2) {
      return null;
    }
    for (Member member : state.members(dimension)) {
      if (members.contains(member.code()) && member.isTotal()) {
        return "„" + member.code() + "“ enthält die anderen Ausprägungen schon.";
      }
    }
    for (String member : members) {
      for (String part : within(dimension, member)) {
        if (members.contains(part)) {
          return "„" + member + "“ enthält „" + part + "“ schon.";
        }
      }
    }
    return null;
  }

  /// All parts of a total, and the parts of those.
  private Set<String> within(String dimension, String total) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(total));
    while (!open.isEmpty()) {
      String next = open.pop();
      for (SumRule rule : rules) {
        if (rule.dimension().equals(dimension) && rule.total().equals(next)) {
          rule.parts().stream().filter(found::add).forEach(open::push);
        }
      }
    }
    return found;
  }
}
