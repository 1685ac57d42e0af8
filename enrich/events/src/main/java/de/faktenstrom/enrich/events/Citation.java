package de.faktenstrom.enrich.events;

import java.util.Set;
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
/// @param work what a registry says of it; absent where none was asked, knows it or has answered
///   yet
public record Citation(
    String type,
    String value,
    @Nullable String link,
    Passage passage,
    @Nullable SourceLine source,
    @Nullable Work work) {

  private static final Set<String> RESOLVABLE = Set.of("doi", "arxiv", "isbn", "urn-nbn");

  public Citation(String type, String value, @Nullable String link, Passage passage) {
    this(type, value, link, passage, null, null);
  }

  public Citation(
      String type,
      String value,
      @Nullable String link,
      Passage passage,
      @Nullable SourceLine source) {
    this(type, value, link, passage, source, null);
  }

  /// Whether a registry may know it.
  public boolean resolvable() {
    return RESOLVABLE.contains(type);
  }

  /// The same with what a registry says; of two answers the later one stays.
  public Citation resolved(@Nullable Work answer) {
    boolean newer = answer != null && (work == null || answer.asked().isAfter(work.asked()));
    return newer ? new Citation(type, value, link, passage, source, answer) : this;
  }
}
