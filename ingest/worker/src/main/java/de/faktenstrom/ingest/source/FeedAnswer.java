package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.feed.FetchContext;
import de.faktenstrom.ingest.item.CanonicalUrl;
import de.faktenstrom.ingest.item.Sha256;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.net.Answer;
import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Response;
import de.faktenstrom.net.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the answer to a conditional GET means for its source.
///
/// @param pause shortest time until the next
/// @param movedTo where the source is from now on
public sealed interface FeedAnswer {

  Duration pause();

  @Nullable URI movedTo();

  /// There is nothing to take: not modified, gone or failed.
  record Nothing(Fetch fetch, Duration pause, @Nullable URI movedTo, boolean gone)
      implements FeedAnswer {}

  /// A document, other than the last one.
  ///
  /// @param links the values of its `Link` headers (RFC 8288)
  record Document(
      byte[] bytes,
      URI url,
      FetchContext context,
      List<String> links,
      int status,
      Validators validators,
      Duration pause,
      @Nullable URI movedTo)
      implements FeedAnswer {}

  /// @param limits the request was made within
  static FeedAnswer of(Answer answer, Request.Limits limits, Due due, Instant now) {
    return switch (answer) {
      case Failure failure ->
          new Nothing(
              Fetch.of(Outcome.FAILED, Reasons.of(failure.reason(), limits), null, Validators.NONE),
              Duration.ZERO,
              null,
              false);
      case Response response -> of(response, due, Freshness.of(response, now));
    };
  }

  private static FeedAnswer of(Response response, Due due, Duration pause) {
    int status = response.status();
    URI moved = moved(response, due);
    if (status == 304) {
      Validators validators =
          new Validators(
              response.header("etag").orElse(due.etag()),
              response.header("last-modified").orElse(due.lastModified()),
              due.documentHash());
      return new Nothing(
          Fetch.of(Outcome.UNCHANGED, Reasons.NOT_MODIFIED, status, validators),
          pause,
          moved,
          false);
    }
    if (status == 200) {
      return document(response, due, pause);
    }
    boolean gone = status == 410;
    String reason = gone ? Reasons.GONE : Reasons.of(status);
    return new Nothing(
        Fetch.of(Outcome.FAILED, reason, status, Validators.NONE), pause, null, gone);
  }

  private static FeedAnswer document(Response response, Due due, Duration pause) {
    byte[] bytes = response.body();
    Validators validators =
        new Validators(
            response.header("etag").orElse(null),
            response.header("last-modified").orElse(null),
            Sha256.hex(bytes));
    URI moved = moved(response, due);
    if (validators.documentHash() != null && validators.documentHash().equals(due.documentHash())) {
      Counts counts = new Counts(bytes.length, 0, 0, 0);
      return new Nothing(
          new Fetch(
              Outcome.UNCHANGED, Reasons.SAME_BYTES, 200, validators, counts, List.of(), null),
          pause,
          moved,
          false);
    }
    String base =
        response
            .header("content-location")
            .map(at -> CanonicalUrl.of(at, response.finalUri()))
            .orElse(null);
    FetchContext context =
        new FetchContext(
            response.header("content-type").orElse(null),
            base == null ? response.finalUri().toString() : base,
            response.header("content-language").orElse(null));
    List<String> links = response.headers().getOrDefault("link", List.of());
    return new Document(bytes, response.finalUri(), context, links, 200, validators, pause, moved);
  }

  /// A secure source never becomes an insecure one because somebody on the way says so.
  private static @Nullable URI moved(Response response, Due due) {
    URI to = response.movedTo();
    boolean downgrade =
        to != null
            && "http".equals(to.getScheme())
            && String.valueOf(due.source().url()).startsWith("https:");
    return downgrade ? null : to;
  }
}
