package de.faktenstrom.desk.relation;

import java.util.List;

/// What belongs to an item.
///
/// @param same items that tell the same, whoever came first
/// @param related items about the same things, the closest first
public record Belonging(List<Other> same, List<Other> related) {

  /// Nothing does.
  public boolean isEmpty() {
    return same.isEmpty() && related.isEmpty();
  }
}
