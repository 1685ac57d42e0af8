package de.faktenstrom.desk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is sent to the desk. Absent fields are null; all are checked by [Given] and [Times].
final class Requests {

  private Requests() {}

  record Release(
      @Nullable List<String> channels,
      @Nullable String embargoUntil,
      @Nullable String publishAt,
      @Nullable String zone,
      @Nullable String coSigner) {

    static final Release NOW = new Release(null, null, null, null, null);
  }

  record Correction(
      @Nullable String headline,
      @Nullable String teaser,
      @Nullable String body,
      @Nullable String severity,
      @Nullable String noteEditors,
      @Nullable String noteShort,
      @Nullable String noteReaders) {}

  record Version(@Nullable String headline, @Nullable String teaser, @Nullable String body) {}

  record Withdrawal(@Nullable String reason, @Nullable String noteReaders) {}

  record Rejection(@Nullable String reason) {}

  record Resolution(@Nullable String note) {}

  record EmbargoAnswer(@Nullable String until, @Nullable String zone, @Nullable Boolean none) {}

  record EmbargoMove(@Nullable String until, @Nullable String zone) {}
}
