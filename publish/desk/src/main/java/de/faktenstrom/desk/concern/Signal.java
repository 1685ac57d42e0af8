package de.faktenstrom.desk.concern;

import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.ingest.events.DatasetVersioned;
import de.faktenstrom.ingest.events.ItemGone;
import de.faktenstrom.ingest.events.WorkNoticed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What ingest told of something that items rest on.
///
/// @param key the same however often it is told
/// @param about what changed
/// @param since when it was so
/// @param before a version with figures of that time or later knows of the change; absent: none
///   does, as of a retraction
/// @param origin of a deleted item the newest version that came in; a later one is there again
/// @param draft item that was made to tell of the change, and so does not rest on the state before
/// @param source who says so
public record Signal(
    String key,
    Reference about,
    ConcernKind kind,
    Instant since,
    @Nullable Instant before,
    @Nullable Integer origin,
    @Nullable UUID draft,
    String source,
    Facts facts) {

  private static final String URN = "urn:uuid:";

  /// What the sentence says beside that.
  ///
  /// @param name of the table or work as its publisher writes it
  /// @param dataset id of the table
  /// @param version of the dataset
  /// @param notice DOI of the notice, or of what replaces the work
  /// @param dated the notice's own day
  public record Facts(
      String name,
      @Nullable String title,
      @Nullable String dataset,
      @Nullable Integer version,
      long changed,
      long added,
      long removed,
      @Nullable String notice,
      @Nullable LocalDate dated) {}

  static Signal of(DatasetVersioned told) {
    String item = told.item();
    Instant retrieved = told.retrieved().truncatedTo(ChronoUnit.MICROS);
    return new Signal(
        told.uri() + "/" + told.version(),
        new Reference(Reference.TABLE, told.code()),
        ConcernKind.of(told.kind()),
        retrieved,
        retrieved,
        null,
        item == null ? null : id(item),
        told.source().name(),
        new Facts(
            told.code(),
            told.title(),
            id(told.uri()).toString(),
            told.version(),
            told.changed(),
            told.added(),
            told.removed(),
            null,
            null));
  }

  static Signal of(WorkNoticed told) {
    return work(
        told.uri(),
        told.doi(),
        new Work.Notice(told.kind(), told.notice(), told.dated()),
        told.title(),
        told.noticed(),
        told.source().name());
  }

  /// What a registry says of a work itself. The same notice is the same signal whether it is told
  /// here or by a list of notices.
  public static Signal of(String doi, Work work, Work.Notice notice) {
    return work("https://doi.org/" + doi, doi, notice, work.title(), work.asked(), work.registry());
  }

  /// What was taken back or is doubted should not be cited at any time; who cited after the day of
  /// a mere correction knew the corrected work.
  private static Signal work(
      String uri,
      String doi,
      Work.Notice notice,
      @Nullable String title,
      Instant told,
      String source) {
    Instant noticed = told.truncatedTo(ChronoUnit.MICROS);
    LocalDate dated = notice.dated();
    Instant corrected =
        dated == null ? noticed : dated.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    ConcernKind kind = ConcernKind.of(notice.kind());
    boolean always = kind == ConcernKind.RETRACTED || kind == ConcernKind.EXPRESSION_OF_CONCERN;
    return new Signal(
        "%s/%s/%s".formatted(uri, notice.kind(), Objects.requireNonNullElse(notice.notice(), "")),
        new Reference(Reference.WORK, doi),
        kind,
        noticed,
        always ? null : corrected,
        null,
        null,
        source,
        new Facts(doi, title, null, null, 0, 0, 0, notice.notice(), dated));
  }

  static Signal of(ItemGone told) {
    return new Signal(
        told.uri() + "/gone/" + told.version(),
        Reference.item(id(told.uri())),
        ConcernKind.DELETED_AT_SOURCE,
        told.deleted().truncatedTo(ChronoUnit.MICROS),
        null,
        told.version(),
        null,
        told.source().name(),
        new Facts(told.source().name(), null, null, null, 0, 0, 0, null, null));
  }

  private static UUID id(String uri) {
    if (!uri.startsWith(URN)) {
      throw new IllegalArgumentException("not a urn:uuid: " + uri);
    }
    return UUID.fromString(uri.substring(URN.length()));
  }
}
