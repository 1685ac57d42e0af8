package de.faktenstrom.ingest.oai;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.ingest.oai.Reply.Objection;
import de.faktenstrom.ingest.oai.Reply.Unreadable;
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

/// Asks repositories over HTTP.
@Component
class Repository {

  private static final Request.Limits LIMITS =
      new Request.Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 10 << 20);
  private static final Map<String, String> HEADERS =
      Map.of("Accept", "text/xml, application/xml;q=0.9");

  private final GuardedHttp http;
  private final Clock clock;

  Repository(GuardedHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /// What came of a question.
  sealed interface Heard {

    record Said(Reply reply, int status, byte[] document) implements Heard {}

    /// No answer to use.
    ///
    /// @param reason German, one sentence
    /// @param pause until the repository wants to be asked again, absent where it does not say
    record Silence(String reason, @Nullable Integer status, @Nullable Duration pause)
        implements Heard {}

    /// It answered 410.
    record Gone() implements Heard {}
  }

  /// Blocks until there is an answer or a reason why there is none.
  Heard ask(URI question) {
    Answer answer = http.get(new Request(question, HEADERS, LIMITS));
    CrashPoint.reached("ingest.oai.read");
    return switch (answer) {
      case Failure failure -> new Heard.Silence(Reasons.of(failure.reason(), LIMITS), null, null);
      case Response response -> heard(response);
    };
  }

  private Heard heard(Response response) {
    int status = response.status();
    if (status == 200) {
      return new Heard.Said(ReplyParser.parse(response.body()), status, response.body());
    }
    if (status == 410) {
      return new Heard.Gone();
    }
    // Some repositories say an OAI-PMH error with a status of HTTP's as well.
    if (status / 100 == 4
        && status != 429
        && ReplyParser.parse(response.body()) instanceof Objection objection) {
      return new Heard.Said(objection, status, response.body());
    }
    Duration pause = Freshness.of(response, clock.instant());
    return new Heard.Silence(Reasons.of(status), status, pause.isZero() ? null : pause);
  }

  /// Who it is; somebody unknown where it does not say so properly.
  static Reply.Identity identity(Reply reply) {
    return switch (reply) {
      case Reply.Identity identity -> identity;
      case Reply.Page _, Objection _, Unreadable _ -> Reply.Identity.UNKNOWN;
    };
  }
}
