package de.faktenstrom.enrich.places;

/// How much a sighting says that the text is about the place.
enum Evidence {
  NAME(1.0),
  PEOPLE(0.9),
  ADJECTIVE(0.7),
  /// "Syrien-Konferenz", "Irakkrieg".
  COMPOUND(0.6),
  /// In the name of something else: "Sächsischer Flüchtlingsrat".
  PART(0.4),
  /// Through an office that answers for it.
  AGENCY(0.35);

  private final double weight;

  Evidence(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
