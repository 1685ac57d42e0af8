package de.faktenstrom.ingest.notices;

import de.faktenstrom.eventlog.CrashPoint;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Asks registries over HTTP.
@Component
class Enquiry {

  private static final Request.Limits LIMITS =
      new Request.Limits(Duration.ofSeconds(30), Duration.ofSeconds(90), 8 << 20);
  private static final Map<String, String> HEADERS = Map.of("Accept", "application/json");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_CURSOR = 4_000;
  private static final Pattern INTERVAL = Pattern.compile("(\\d{1,4})\\s*([smh]?)");
  private static final Duration LONGEST_PACE = Duration.ofMinutes(10);

  private final GuardedHttp http;
  private final Clock clock;

  Enquiry(GuardedHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /// What came of a question.
  sealed interface Heard {

    /// @param pace time that the registry wants between two questions
    record Said(Reply reply, byte[] document, Duration pace) implements Heard {}

    /// The registry will not answer this: 4xx.
    record Refused(int status) implements Heard {}

    /// No answer to use.
    ///
    /// @param reason German, one sentence
    /// @param pause until the registry wants to be asked again
    record Silence(String reason, @Nullable Integer status, Duration pause) implements Heard {}

    /// It answered 410.
    record Gone() implements Heard {}
  }

  /// Blocks until there is an answer or a reason why there is none.
  Heard ask(Registry registry, URI question) {
    Answer answer = http.get(new Request(question, HEADERS, LIMITS));
    CrashPoint.reached("ingest.notices.read");
    return switch (answer) {
      case Failure failure ->
          new Heard.Silence(Reasons.of(failure.reason(), LIMITS), null, Duration.ZERO);
      case Response response -> heard(registry, response);
    };
  }

  private Heard heard(Registry registry, Response response) {
    int status = response.status();
    if (status == 200) {
      return new Heard.Said(reply(registry, response.body()), response.body(), pace(response));
    }
    if (status == 410) {
      return new Heard.Gone();
    }
    if (status / 100 == 4 && status != 408 && status != 429) {
      return new Heard.Refused(status);
    }
    Duration pause = Freshness.of(response, clock.instant());
    return new Heard.Silence(Reasons.of(status), status, pause);
  }

  static Reply reply(Registry registry, byte[] document) {
    try {
      var json = JSON.readTree(document);
      Reply reply =
          switch (registry) {
            case CROSSREF -> CrossrefPage.of(json);
            case DATACITE -> DatacitePage.of(json);
          };
      boolean endless =
          reply instanceof Reply.Page page
              && page.next() != null
              && page.next().length() > LONGEST_CURSOR;
      return endless
          ? new Reply.Unreadable(
              "Die Fortsetzungsmarke hat mehr als %d Zeichen.".formatted(LONGEST_CURSOR))
          : reply;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      return new Reply.Unreadable(
          line > 0
              ? "Die Antwort ist in Zeile %d kein gültiges JSON.".formatted(line)
              : "Die Antwort ist kein gültiges JSON.");
    }
  }

  /// `X-Rate-Limit-Limit` questions in each `X-Rate-Limit-Interval` (`1s`), as Crossref names them.
  static Duration pace(Response response) {
    String limit = response.header("x-rate-limit-limit").orElse("");
    Matcher interval =
        INTERVAL.matcher(response.header("x-rate-limit-interval").orElse("").strip());
    if (!limit.strip().matches("[1-9]\\d{0,5}") || !interval.matches()) {
      return Duration.ZERO;
    }
    long seconds =
        Long.parseLong(interval.group(1))
            * switch (interval.group(2)) {
              case "h" -> 3_600;
              case "m" -> 60;
              default -> 1;
            };
    Duration pace = Duration.ofSeconds(seconds).dividedBy(Long.parseLong(limit.strip()));
    return pace.compareTo(LONGEST_PACE) > 0 ? LONGEST_PACE : pace;
  }
}
