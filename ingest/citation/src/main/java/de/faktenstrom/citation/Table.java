package de.faktenstrom.citation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A state of a table as it was read, as a work to be cited.
///
/// @param uri `urn:uuid:…` of the data set
/// @param language of the title, BCP 47: styles write English titles in capitals, others as they
///   are
/// @param code as its publisher names it, `12531-0043`
/// @param version number of the state
/// @param retrieved when it was read; the year cited is that of this day in Berlin, for tables tell
///   no other
/// @param sha256 hex, of the normalised observations
/// @param url where the publisher shows it, absent where nobody is meant to look
/// @param licence an SPDX name, a short name of GovData's list, or a licence's address
public record Table(
    String uri,
    String publisher,
    String title,
    String language,
    String code,
    int version,
    Instant retrieved,
    String sha256,
    @Nullable String url,
    @Nullable String licence) {

  /// @param citing in which language the citation is written
  public Work work(Language citing) {
    LocalDate day = LocalDate.ofInstant(retrieved, Snapshot.ZONE);
    return Work.of("dataset", uri + "#" + version)
        .with("title", title)
        .with("language", language)
        .with("author", List.of(new Name.Institution(publisher).variables()))
        .with("genre", citing.in("Datensatz", "Data set"))
        .with("number", code)
        .with("version", Integer.toString(version))
        .with("publisher", publisher)
        .dated("issued", day.getYear())
        .dated("accessed", day)
        .with("URL", url)
        .custom("retrieved", retrieved.toString())
        .custom("sha256", sha256)
        .custom("licence", licence);
  }
}
