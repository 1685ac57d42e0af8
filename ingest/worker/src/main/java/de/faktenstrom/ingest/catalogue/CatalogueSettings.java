package de.faktenstrom.ingest.catalogue;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is asked of a catalogue.
///
/// @param query of CKAN: a filter query (`fq`), such as `groups:soci`; none for DCAT-AP
record CatalogueSettings(Flavour flavour, @Nullable String query) {

  /// How a catalogue is asked.
  enum Flavour {
    /// Action API 3 of CKAN.
    CKAN,
    /// DCAT-AP as Turtle, RDF/XML or JSON-LD.
    DCAT;

    /// What may come, as `Accept` says it.
    String types() {
      return switch (this) {
        case CKAN -> "application/json";
        case DCAT -> "text/turtle, application/rdf+xml;q=0.9, application/ld+json;q=0.8";
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Flavour of(String name) {
      return Arrays.stream(values())
          .filter(f -> f.toString().equals(name))
          .findFirst()
          .orElse(null);
    }

    /// What the address says, absent where it says nothing.
    static @Nullable Flavour ofAddress(String url) {
      String path = String.valueOf(URI.create(url).getPath()).toLowerCase(Locale.ROOT);
      if (path.contains("/api/3") || path.contains("/api/action")) {
        return CKAN;
      }
      return path.matches(".*\\.(ttl|rdf|xml|jsonld)|.*/catalog") ? DCAT : null;
    }
  }
}
