package de.faktenstrom.ingest.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dataset as a catalogue describes it (dcat:Dataset), not yet normalised.
///
/// @param id what the catalogue calls it: its id (CKAN), `dct:identifier` or address (DCAT-AP)
/// @param description text or HTML
/// @param licences names or addresses, each once
/// @param coverage the time its data are about
/// @param page where a person reads about it
/// @param modified the catalogue's stamp, which says nothing about the content
record Dataset(
    String id,
    String title,
    String description,
    @Nullable String publisher,
    List<String> licences,
    @Nullable Coverage coverage,
    List<Distribution> distributions,
    @Nullable String page,
    @Nullable String language,
    List<String> keywords,
    @Nullable String issued,
    @Nullable Instant modified) {

  static final int MOST_DISTRIBUTIONS = 50;

  /// Days or years as the catalogue writes them (dct:temporal).
  record Coverage(@Nullable String from, @Nullable String to) {}

  /// A file of the dataset (dcat:Distribution).
  ///
  /// @param format `CSV`
  record Distribution(@Nullable String name, String url, @Nullable String format) {}
}
