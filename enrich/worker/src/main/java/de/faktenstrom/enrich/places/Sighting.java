package de.faktenstrom.enrich.places;

import java.util.List;

/// Labels at a place in the text, before it is known which of the namesakes is meant.
///
/// @param start,end half-open range in chars
/// @param labels of one form; more than one where places share a name
record Sighting(int start, int end, List<Label> labels, Evidence evidence) {

  Form form() {
    return labels.getFirst().form();
  }

  /// Whether the place is among them: "Amts" is a label, and "Amt" with an ending.
  boolean names(Entry entry) {
    return labels.stream().anyMatch(label -> label.entry().equals(entry));
  }

  Sighting as(Evidence other) {
    return new Sighting(start, end, labels, other);
  }
}
