package de.faktenstrom.ingest.dataset;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.ingest.TableAccounts;
import de.faktenstrom.ingest.TableAccounts.Account;
import de.faktenstrom.ingest.dataset.JobTable.Job;
import de.faktenstrom.ingest.dataset.genesis.Question;
import de.faktenstrom.ingest.dataset.genesis.Reply;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.Reasons;
import de.faktenstrom.net.Answer;
import de.faktenstrom.net.GuardedHttp;
import de.faktenstrom.net.Request;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The dialog with a GENESIS service: the table at once, or by a job that is asked after until it
/// is done. Each attempt is one step; what lies between two steps is in the database.
@Component
class Dialog {

  static final Duration SHORTEST = Duration.ofSeconds(15);
  static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration OCCUPIED = Duration.ofMinutes(1);
  private static final Request.Limits LIMITS =
      new Request.Limits(Duration.ofSeconds(10), Duration.ofMinutes(2), 32 << 20);

  private final GuardedHttp http;
  private final JobTable jobs;
  private final TableAccounts accounts;
  private final Clock clock;

  Dialog(GuardedHttp http, JobTable jobs, TableAccounts accounts, Clock clock) {
    this.http = http;
    this.jobs = jobs;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// A source's service, and which table is wanted of it.
  ///
  /// @param service ends with a slash
  private record Talk(UUID source, URI service, String code, Map<String, String> selection) {

    String host() {
      return String.valueOf(service.getHost()).toLowerCase(Locale.ROOT);
    }
  }

  Step next(Due due, String code, Map<String, String> selection) {
    String url = String.valueOf(due.source().url());
    URI service = URI.create(url.endsWith("/") ? url : url + "/");
    Talk talk = new Talk(due.source().id(), service, code, selection);
    Job job = jobs.find(talk.source());
    if (job != null && job.since().plus(JobTable.LIFE).isBefore(clock.instant())) {
      jobs.end(talk.source());
      return new Step.Failed(
          "Der Auftrag %s wurde in 24 Stunden nicht fertig.".formatted(named(job)));
    }
    if (job == null) {
      return begin(talk);
    }
    return job.name() == null ? order(talk) : wait(talk, job, job.name());
  }

  private Step begin(Talk talk) {
    return switch (ask(talk, Question.table(talk.code(), talk.selection(), false))) {
      case Said(Reply.TooLarge _) ->
          jobs.claim(talk.source(), talk.host(), clock.instant())
              ? order(talk)
              : new Step.Later(
                  "Der Tabellendienst arbeitet für dieses Konto noch an einem anderen Auftrag.",
                  OCCUPIED);
      case Said(Reply reply) -> plain(reply);
      case Silent(String reason, _) -> new Step.Failed(reason);
    };
  }

  /// The account is claimed.
  private Step order(Talk talk) {
    Heard heard = ask(talk, Question.table(talk.code(), talk.selection(), true));
    CrashPoint.reached("ingest.table.ordered");
    if (heard instanceof Said(Reply.JobMade(String name))) {
      jobs.named(talk.source(), name);
      return waiting(new Job(name, clock.instant()));
    }
    jobs.end(talk.source());
    return switch (heard) {
      case Said(Reply reply) -> plain(reply);
      case Silent(String reason, _) -> new Step.Failed(reason);
    };
  }

  private Step wait(Talk talk, Job job, String name) {
    return switch (ask(talk, Question.results(name))) {
      case Said(Reply.NotYet _) -> waiting(job);
      case Said(Reply.Ready(var names)) ->
          names.contains(name) ? fetch(talk, job, name) : waiting(job);
      case Said(Reply reply) -> plain(reply);
      case Silent(String reason, boolean passing) ->
          passing ? new Step.Later(reason, LONGEST) : new Step.Failed(reason);
    };
  }

  private Step fetch(Talk talk, Job job, String name) {
    return switch (ask(talk, Question.result(name))) {
      case Said(Reply.NotYet _) -> waiting(job);
      case Said(Reply.Table(byte[] bytes)) -> new Step.Table(bytes);
      case Said(Reply reply) -> {
        jobs.end(talk.source());
        yield plain(reply);
      }
      case Silent(String reason, boolean passing) ->
          passing ? new Step.Later(reason, LONGEST) : new Step.Failed(reason);
    };
  }

  /// What no question of the dialog expects, in words.
  private static Step plain(Reply reply) {
    return switch (reply) {
      case Reply.Table(byte[] bytes) -> new Step.Table(bytes);
      case Reply.Refused(int code, String text) ->
          new Step.Failed(
              code < 0 ? text : "Der Tabellendienst antwortete mit %d: %s".formatted(code, text));
      case Reply.NotYet _ -> new Step.Failed("Der Tabellendienst kennt diese Tabelle nicht (104).");
      case Reply.TooLarge _, Reply.JobMade _, Reply.Ready _ ->
          new Step.Failed("Der Tabellendienst gab eine Antwort, die nicht zur Frage passt.");
    };
  }

  /// Asked after often at first, then less.
  private Step waiting(Job job) {
    Duration tenth = Duration.between(job.since(), clock.instant()).dividedBy(10);
    Duration pause = tenth.compareTo(SHORTEST) < 0 ? SHORTEST : tenth;
    return new Step.Later(
        "Der Tabellendienst arbeitet noch am Auftrag %s.".formatted(named(job)),
        pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }

  private static String named(Job job) {
    return job.name() == null ? "ohne Namen" : job.name();
  }

  /// What came of a question.
  private sealed interface Heard {}

  private record Said(Reply reply) implements Heard {}

  /// @param passing whether asking again soon may help
  private record Silent(String reason, boolean passing) implements Heard {}

  private Heard ask(Talk talk, Question question) {
    Account account = isPrivate(talk.service()) ? accounts.byHost().get(talk.host()) : null;
    Request request =
        new Request(talk.service().resolve(question.path()), headers(account), LIMITS);
    return switch (http.post(request, question.form())) {
      case Answer.Failure failure -> new Silent(Reasons.of(failure.reason(), LIMITS), true);
      case Answer.Response response when response.status() == 200 ->
          new Said(Reply.of(response.body()));
      case Answer.Response response ->
          new Silent(
              Reasons.of(response.status()), response.status() >= 500 || response.status() == 429);
    };
  }

  /// Whether nobody on the way reads along.
  static boolean isPrivate(URI service) {
    String host = String.valueOf(service.getHost());
    return "https".equalsIgnoreCase(service.getScheme())
        || host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.[0-9]{1,3}){3}");
  }

  private static Map<String, String> headers(@Nullable Account account) {
    return account == null
        ? Map.of("Accept", "*/*")
        : Map.of("Accept", "*/*", "username", account.user(), "password", account.password());
  }
}
