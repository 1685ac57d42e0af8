package de.faktenstrom.ingest.sitemap;

import de.faktenstrom.ingest.source.Freshness;
import de.faktenstrom.ingest.source.Reasons;
import de.faktenstrom.net.Answer;
import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Response;
import de.faktenstrom.net.GuardedHttp;
import de.faktenstrom.net.Request;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks a site for its rules and its pages.
@Component
class Visit {

  private static final Request.Limits RULES =
      new Request.Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 2 << 20);
  private static final Request.Limits PAGE =
      new Request.Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 2 << 20);

  private final GuardedHttp http;
  private final Clock clock;

  Visit(GuardedHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /// What came of asking for a page.
  sealed interface Seen {

    record Page(Response response) implements Seen {}

    /// It is not to be had, now or ever.
    ///
    /// @param reason German
    record Nothing(String reason, @Nullable Integer status) implements Seen {}

    /// Later it may be.
    ///
    /// @param reason German
    record Later(String reason, @Nullable Integer status, Duration pause) implements Seen {}
  }

  /// The rules of the site of that address, absent where they cannot be had: then all is forbidden
  /// (RFC 9309 section 2.3.1.4). A site without rules forbids nothing (section 2.3.1.3).
  @Nullable Robots robots(URI address) {
    Answer answer = http.get(new Request(address.resolve("/robots.txt"), Map.of(), RULES));
    return switch (answer) {
      case Failure _ -> null;
      case Response response when response.status() / 100 == 2 -> Robots.of(response.body());
      case Response response when response.status() / 100 == 4 -> Robots.NONE;
      case Response _ -> null;
    };
  }

  Seen page(URI address, Site site) {
    var accept = Map.of("Accept", "text/html, application/xhtml+xml;q=0.9");
    return switch (http.get(new Request(address, accept, PAGE))) {
      case Failure failure -> failed(failure);
      case Response response when response.status() == 200 -> page(response, site);
      case Response response when response.status() >= 500 || response.status() == 429 ->
          new Seen.Later(
              Reasons.of(response.status()),
              response.status(),
              Freshness.of(response, clock.instant()));
      case Response response -> new Seen.Nothing(Reasons.of(response.status()), response.status());
    };
  }

  private static Seen failed(Failure failure) {
    String reason = Reasons.of(failure.reason(), PAGE);
    return switch (failure.reason()) {
      case REFUSED, TOO_LARGE, TOO_MANY_REDIRECTS -> new Seen.Nothing(reason, null);
      case UNRESOLVED, UNREACHABLE, TIMEOUT, TLS, BROKEN ->
          new Seen.Later(reason, null, Duration.ZERO);
    };
  }

  private static Seen page(Response response, Site site) {
    String type = response.header("content-type").orElse("text/html");
    if (!site.isOwn(response.finalUri())) {
      return new Seen.Nothing("Sie leitet auf einen anderen Rechner weiter.", 200);
    }
    return type.contains("html")
        ? new Seen.Page(response)
        : new Seen.Nothing("Sie ist keine Webseite.", 200);
  }
}
