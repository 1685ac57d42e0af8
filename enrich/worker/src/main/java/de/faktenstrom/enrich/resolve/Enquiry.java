package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.resolve.Heard.Said;
import de.faktenstrom.enrich.resolve.Heard.Silence;
import de.faktenstrom.net.Answer;
import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Response;
import de.faktenstrom.net.GuardedHttp;
import de.faktenstrom.net.Request;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// Asks registries over HTTP.
final class Enquiry {

  private static final Request.Limits LIMITS =
      new Request.Limits(Duration.ofSeconds(15), Duration.ofSeconds(40), 4 << 20);

  /// It is not there, or the registry does not take such a name.
  private static final Set<Integer> MISSING = Set.of(400, 404, 410, 414, 422);

  private final GuardedHttp http;
  private final ResolveSettings settings;
  private final Clock clock;
  private final Request.Limits limits;

  Enquiry(GuardedHttp http, ResolveSettings settings, Clock clock) {
    this(http, settings, clock, LIMITS);
  }

  Enquiry(GuardedHttp http, ResolveSettings settings, Clock clock, Request.Limits limits) {
    this.http = http;
    this.settings = settings;
    this.clock = clock;
    this.limits = limits;
  }

  /// Blocks until there is an answer or a reason why there is none; never throws for what the other
  /// side does.
  Heard ask(Registry registry, Sought sought) {
    URI root = settings.registries().get(registry);
    if (root == null) {
      return new Silence("Dieses Register ist abgeschaltet.", Duration.ZERO);
    }
    Question question = Question.of(registry, root, sought, settings.mailto());
    Answer answer = http.get(new Request(question.uri(), question.headers(), limits));
    return switch (answer) {
      case Failure failure -> new Silence(reason(failure.reason()), Duration.ZERO);
      case Response response -> heard(registry, sought, response);
    };
  }

  private Heard heard(Registry registry, Sought sought, Response response) {
    Instant now = clock.instant();
    int status = response.status();
    if (status == 200) {
      return new Said(read(registry, sought, response.body(), now.truncatedTo(ChronoUnit.MILLIS)));
    }
    if (MISSING.contains(status)) {
      return new Said(new Reading.Missing());
    }
    Duration pause = RetryAfter.of(response.header("retry-after").orElse(""), now);
    return new Silence(
        status == 429
            ? "Das Register bittet um Geduld (429)."
            : "Das Register hat mit %d geantwortet.".formatted(status),
        pause);
  }

  /// @param document as it came
  static Reading read(Registry registry, Sought sought, byte[] document, Instant now) {
    return switch (registry) {
      case DOI -> AgencyAnswer.read(document);
      case CROSSREF -> CrossrefWork.read(document, now);
      case DATACITE -> DataciteWork.read(document, now);
      case OPENALEX -> OpenalexWork.read(document, now);
      case DNB -> DnbWork.read(document, sought, now);
    };
  }

  private static String reason(Answer.Reason reason) {
    return switch (reason) {
      case REFUSED -> "Die Adresse des Registers ist nicht erlaubt.";
      case UNRESOLVED -> "Den Namen des Registers kennt das Netz nicht.";
      case UNREACHABLE -> "Das Register ist nicht erreichbar.";
      case TIMEOUT -> "Das Register hat nicht rechtzeitig geantwortet.";
      case TOO_LARGE -> "Die Antwort des Registers ist zu groß.";
      case TLS -> "Die sichere Verbindung zum Register kam nicht zustande.";
      case TOO_MANY_REDIRECTS -> "Das Register verweist im Kreis.";
      case BROKEN -> "Die Verbindung zum Register brach ab.";
    };
  }
}
