package de.faktenstrom.ingest.dataset.draft;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words for one dataset that only an editor can know.
///
/// @param title of the table
/// @param publisher who is the source
/// @param population who or what is counted, as it stands after a number: `Schutzsuchende mit
///   anerkanntem Schutzstatus`; for shares as it stands before `bei`
/// @param verb for counts, `lebten`
/// @param place with its preposition, `in Köln`; absent: the labels of the cell are told
/// @param focus coordinates of the cell the sentence is about, by codes of dimensions without time;
///   empty: the cell that changed most
/// @param measure code of the measure the sentence is about, absent: the first that fits
/// @param reference what a time value of the table stands for
/// @param notComparableWith what the figures must not be set against, absent: nothing special
/// @param sourceNote how the publisher wants to be named, `{Abruf}` for the day of retrieval;
///   absent: that of Destatis or Eurostat, or a plain one
public record Wording(
    String title,
    String publisher,
    String population,
    String verb,
    @Nullable String place,
    Map<String, String> focus,
    @Nullable String measure,
    Reference reference,
    @Nullable String notComparableWith,
    @Nullable String sourceNote) {

  /// Whether figures hold at a day or over a time.
  public enum Reference {
    /// `Ende 2024`, `Stichtag 31.12.2024`
    DAY,
    /// `Im Jahr 2024`, `Berichtszeitraum 2024`
    PERIOD
  }
}
