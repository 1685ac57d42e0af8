package de.faktenstrom.ingest.push;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.item.Intake;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.push.Answers.Given;
import de.faktenstrom.ingest.push.Answers.Once;
import de.faktenstrom.ingest.push.Pushed.Accepted;
import de.faktenstrom.ingest.web.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Many pushes in one transaction. Where one of them cannot be written, it alone is refused.
@Component
class PushWriter {

  private static final Logger LOG = LoggerFactory.getLogger(PushWriter.class);
  private static final int ATTEMPTS = 5;
  private static final Refusal LATER =
      new Refusal(503, "The item could not be stored just now; nothing was kept. Send it again.");
  private static final Refusal NEVER =
      new Refusal(
          422,
          "The item could not be stored; nothing was kept. Check it for unusual characters or values.");

  private final TransactionTemplate transaction;
  private final Intake intake;
  private final Answers answers;

  PushWriter(TransactionTemplate transaction, Intake intake, Answers answers) {
    this.transaction = transaction;
    this.intake = intake;
    this.answers = answers;
  }

  /// @return an answer for each, in order; those accepted are committed
  List<Pushed> write(List<Push> pushes) {
    try {
      List<Pushed> answered = attempt(pushes);
      CrashPoint.reached("ingest.push.committed");
      return answered;
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException e) {
      LOG.warn("{} pushes not stored: {}", pushes.size(), e.getMessage());
      return refused(pushes, LATER);
    } catch (RuntimeException e) {
      return apart(pushes, e);
    }
  }

  /// Again and again by halves, until the one that cannot be written stands alone.
  private List<Pushed> apart(List<Push> pushes, RuntimeException cause) {
    if (pushes.size() == 1) {
      try (var _ = Trace.of(null, pushes.getFirst().arrival().traceparent())) {
        LOG.warn("A push could not be stored: {}", cause.getClass().getName());
      }
      return refused(pushes, NEVER);
    }
    int half = pushes.size() / 2;
    List<Pushed> answered = new ArrayList<>(write(pushes.subList(0, half)));
    answered.addAll(write(pushes.subList(half, pushes.size())));
    return answered;
  }

  private List<Pushed> attempt(List<Push> pushes) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(transaction.execute(_ -> inTransaction(pushes)));
      } catch (ConcurrencyFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private List<Pushed> inTransaction(List<Push> pushes) {
    Map<String, Given> given = new HashMap<>(answers.given(keys(pushes)));
    Map<String, Once> first = new HashMap<>();
    List<Push> fresh = new ArrayList<>();
    for (Push push : pushes) {
      Once once = push.once();
      if (once == null
          || !given.containsKey(once.key()) && first.putIfAbsent(once.key(), once) == null) {
        fresh.add(push);
      }
    }
    Map<Push, Pushed> written = intake(fresh);
    Map<Once, Pushed> kept = new LinkedHashMap<>();
    written.forEach((push, answer) -> remember(push, answer, given, kept));
    answers.keep(kept);
    CrashPoint.reached("ingest.push.written");
    return pushes.stream().map(push -> answer(push, written, given)).toList();
  }

  private static void remember(
      Push push, Pushed answer, Map<String, Given> given, Map<Once, Pushed> kept) {
    Once once = push.once();
    if (once != null) {
      given.put(once.key(), new Given(once.requestHash(), answer));
      kept.put(once, answer);
    }
  }

  private Map<Push, Pushed> intake(List<Push> fresh) {
    Map<Push, Pushed> written = new java.util.IdentityHashMap<>();
    if (!fresh.isEmpty()) {
      List<Arrival> arrivals = fresh.stream().map(Push::arrival).toList();
      List<Verdict> verdicts = intake.take(arrivals);
      for (int i = 0; i < fresh.size(); i++) {
        written.put(fresh.get(i), Accepted.of(verdicts.get(i), fresh.get(i).notes()));
      }
    }
    return written;
  }

  private static Pushed answer(Push push, Map<Push, Pushed> written, Map<String, Given> given) {
    Once once = push.once();
    return once == null
        ? Objects.requireNonNull(written.get(push))
        : Objects.requireNonNull(given.get(once.key())).to(once);
  }

  private static List<String> keys(List<Push> pushes) {
    return pushes.stream()
        .map(Push::once)
        .filter(Objects::nonNull)
        .map(Once::key)
        .distinct()
        .toList();
  }

  private static List<Pushed> refused(List<Push> pushes, Refusal refusal) {
    return pushes.stream().<Pushed>map(_ -> new Pushed.Refused(refusal)).toList();
  }
}
