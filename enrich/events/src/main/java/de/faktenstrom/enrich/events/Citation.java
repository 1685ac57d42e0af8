package de.faktenstrom.enrich.events;

import org.jspecify.annotations.Nullable;

/// What a passage rests on.
///
/// @param type an identifier's scheme (`doi`, `urn-nbn`, `isbn`, `issn`, `orcid`, `arxiv`,
///   `handle`, `ecli`, `url`), a data set's (`genesis`, `eurostat`, `gesis`), `drucksache` (paper
///   of the German parliament), `law`, `decision` (file number of a court), `source` (a source line
///   in words), or `reference` (an entry of a bibliography)
/// @param value the identifier in its normal form, the words of a source line or reference
/// @param link where it resolves to, absent where it does not
/// @param source what a source line says, absent for all other types
public record Citation(
    String type,
    String value,
    @Nullable String link,
    Passage passage,
    @Nullable SourceLine source) {

  public Citation(String type, String value, @Nullable String link, Passage passage) {
    this(type, value, link, passage, null);
  }
}
