package de.faktenstrom.ingest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One attempt to read a source.
///
/// @param reason one German sentence for editors
/// @param status of HTTP
/// @param validators to ask with next time; none where the document is to be read again whatever
///   happens
/// @param counts what came of its items
/// @param problems all of them, one German sentence each; the first is in the reason
/// @param document the bytes, kept where something is wrong with them
public record Fetch(
    Outcome outcome,
    String reason,
    @Nullable Integer status,
    Validators validators,
    Counts counts,
    List<String> problems,
    byte @Nullable [] document) {

  /// Ends an attempt that brought nothing.
  public static Fetch of(
      Outcome outcome, String reason, @Nullable Integer status, Validators validators) {
    return new Fetch(outcome, reason, status, validators, Counts.NONE, List.of(), null);
  }

  /// The same, and how it came.
  ///
  /// @param how German, before the reason
  Fetch told(String how) {
    return new Fetch(outcome, how + reason, status, validators, counts, problems, document);
  }

  /// What a document is recognised by.
  ///
  /// @param documentHash SHA-256 (hex)
  public record Validators(
      @Nullable String etag, @Nullable String lastModified, @Nullable String documentHash) {

    public static final Validators NONE = new Validators(null, null, null);
  }

  /// @param bytes of the document
  /// @param items in the document
  public record Counts(long bytes, int items, int created, int changed) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);
  }
}
