package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.faktenstrom.publish.events.Delivered;
import de.faktenstrom.publish.events.Filter;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingIT {

  private MailServer server;
  private NewsletterUnderTest newsletter;
  private final String uri = Samples.uri();

  @BeforeEach
  void open() {
    server = new MailServer();
    newsletter = new NewsletterUnderTest(Samples.settings(server.address()));
    newsletter.work();
  }

  @AfterEach
  void close() {
    newsletter.close();
    server.close();
  }

  private void editionFor(int people) {
    newsletter.subscribeMany(people);
    newsletter.announce(Samples.released(uri, "Zahlen", newsletter.clock.instant(), "asyl"));
    newsletter.clock.set(newsletter.tomorrowAtSeven());
    newsletter.plan();
  }

  private interface After {
    Outcome then(Outcome outcome) throws InterruptedException;
  }

  /// A way out around the real one.
  private Mailer around(After after) {
    var real = new SmtpMailer(server.address());
    return new Mailer() {
      @Override
      public Outcome send(MimeMessage message, String recipient) {
        Outcome outcome = real.send(message, recipient);
        try {
          return after.then(outcome);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }

      @Override
      public void close() {
        real.close();
      }
    };
  }

  @Test
  void everybodyGetsOneMessageIdThoughTheSenderDiesBetweenAcceptAndRecord() {
    editionFor(1000);
    var accepted = new AtomicInteger();
    newsletter.restart(
        around(outcome -> {
          if (accepted.incrementAndGet() > 487) {
            throw new IllegalStateException("killed after the server had accepted");
          }
          return outcome;
        }));
    assertThat(catchThrowable(newsletter::send)).isNotNull();
    assertThat(server.count()).isGreaterThan(487).isLessThan(1000);

    newsletter.restart(null);
    newsletter.send();
    newsletter.clock.advance(Queue.CLAIM);
    newsletter.send();

    var ids = new HashSet<>(server.mails().stream().map(MailServer::messageId).toList());
    var people = new HashSet<>(server.recipients());
    assertThat(people).hasSize(1000);
    assertThat(ids).hasSize(1000);
    assertThat(server.count() - 1000).isLessThanOrEqualTo(Dispatch.CONNECTIONS * Dispatch.BATCH);
    assertThat(newsletter.count("mailing where state = 'sent'")).isEqualTo(1000);
  }

  @Test
  void aCorrectionReachesWhoMayHaveGotTheWrongVersionBeforeACrash() throws Exception {
    newsletter.subscribe("eilig@medien.example", Rhythm.AT_ONCE, Filter.ALL);
    newsletter.announce(Samples.released(uri, "Prozent", newsletter.clock.instant()));
    newsletter.plan();
    newsletter.restart(
        around(_ -> {
          throw new IllegalStateException("killed after the server had accepted");
        }));
    assertThat(catchThrowable(newsletter::send)).isNotNull();
    newsletter.restart(null);

    newsletter.announce(Samples.corrected(uri, 2, "Prozentpunkte", newsletter.clock.instant()));
    newsletter.work();
    newsletter.clock.advance(Queue.CLAIM);
    newsletter.work();
    newsletter.work();

    assertThat(server.mails()).hasSize(2);
    assertThat(server.last().getSubject()).isEqualTo("Korrektur: Prozentpunkte");
    assertThat(newsletter.count("mailing where state in ('waiting', 'sending')")).isZero();
  }

  @Test
  void anEditionOfNineThousandReachesAllAndSparesWhoUnsubscribesMeanwhile() throws Exception {
    editionFor(9000);
    long begin = System.nanoTime();
    var run = CompletableFuture.runAsync(newsletter::send, Thread::startVirtualThread);
    Awaitility.await().until(() -> newsletter.count("mailing where state = 'sent'") > 500);

    List<UUID> leaving =
        newsletter
            .jdbc
            .sql(
                """
                select subscriber_id from newsletter.mailing where state = 'waiting' order by random() limit 200
                """)
            .query(UUID.class)
            .list();
    leaving.forEach(reader -> newsletter.bean(Subscriptions.class).end(reader, "one-click"));
    var atAcknowledgement = new HashSet<>(server.recipients());
    run.get(120, TimeUnit.SECONDS);
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf("%d mails, %.0f a second%n", server.count(), server.count() / seconds);

    List<String> left =
        newsletter
            .jdbc
            .sql("select address from newsletter.subscriber where id = any(?)")
            .param(leaving.toArray(UUID[]::new))
            .query(String.class)
            .list();
    var got = new HashSet<>(server.recipients());
    assertThat(left)
        .allMatch(address -> atAcknowledgement.contains(address) == got.contains(address));
    assertThat(server.count()).isEqualTo(got.size());
    assertThat(got.size() + newsletter.count("mailing where state = 'suppressed'")).isEqualTo(9000);
    assertThat(newsletter.count("mailing where state = 'suppressed'")).isGreaterThan(100);
    assertThat(newsletter.count("mailing where state in ('waiting', 'sending')")).isZero();
  }

  @Test
  void aClaimedMailDoesNotStartAfterItsReaderLeft() {
    UUID reader = newsletter.subscribe("erika@medien.example", Rhythm.DAILY, Filter.ALL);
    newsletter.announce(Samples.released(uri, "Zahlen", newsletter.clock.instant()));
    newsletter.clock.set(newsletter.tomorrowAtSeven());
    newsletter.plan();
    List<Ready> claimed = newsletter.bean(Queue.class).claim(10);

    newsletter.bean(Subscriptions.class).end(reader, "one-click");

    assertThat(newsletter.bean(Offer.class).make(claimed.getFirst()))
        .isInstanceOf(Outcome.Withheld.class);
    assertThat(server.count()).isZero();
  }

  @Test
  void anUnsubscriptionIsAnsweredWhenTheMailUnderWayHasEnded() throws Exception {
    UUID reader = newsletter.subscribe("erika@medien.example", Rhythm.AT_ONCE, Filter.ALL);
    newsletter.announce(Samples.released(uri, "Zahlen", newsletter.clock.instant()));
    newsletter.plan();
    var sending = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    newsletter.restart(
        around(outcome -> {
          sending.countDown();
          goOn.await();
          return outcome;
        }));
    var run = CompletableFuture.runAsync(newsletter::send, Thread::startVirtualThread);
    sending.await();

    var left =
        CompletableFuture.runAsync(
            () -> newsletter.bean(Subscriptions.class).end(reader, "link"),
            Thread::startVirtualThread);

    try {
      Awaitility.await().until(() -> locksWaitedFor() == 1);
      assertThat(left).isNotDone();
    } finally {
      goOn.countDown();
    }
    run.get(30, TimeUnit.SECONDS);
    left.get(30, TimeUnit.SECONDS);
    assertThat(server.count()).isEqualTo(1);
    assertThat(newsletter.count("subscription where state = 'ended'")).isEqualTo(1);
  }

  private int locksWaitedFor() {
    return newsletter
        .jdbc
        .sql(
            """
            select count(*) from pg_locks where locktype = 'advisory' and not granted
              and database = (select oid from pg_database where datname = current_database())
            """)
        .query(Integer.class)
        .single();
  }

  @Test
  void aServerThatIsAwayForAWhileDelaysButLosesNothing() {
    editionFor(30);
    newsletter.restart(awayFirst());

    newsletter.send();
    assertThat(server.count()).isLessThan(30);
    newsletter.clock.advance(Attempt.OUTAGE);
    newsletter.send();

    assertThat(new HashSet<>(server.recipients())).hasSize(30);
    assertThat(newsletter.count("mailing where state = 'sent' and attempts = 1")).isEqualTo(30);
  }

  private Mailer awayFirst() {
    var calls = new AtomicInteger();
    return around(
        outcome -> calls.incrementAndGet() == 5 ? new Outcome.Unreachable("lost") : outcome);
  }

  @Test
  void aHardBounceFailsPausesTheReaderAndTellsTheDesk() {
    newsletter.subscribe("weg@medien.example", Rhythm.AT_ONCE, Filter.ALL);
    newsletter.announce(Samples.released(uri, "Zahlen", newsletter.clock.instant()));
    newsletter.restart(around(_ -> new Outcome.Refused("550 5.1.1 no such user", true)));

    newsletter.work();
    newsletter.announce(Samples.released(Samples.uri(), "Mehr", newsletter.clock.instant()));
    newsletter.work();

    assertThat(newsletter.count("subscriber where paused is not null")).isEqualTo(1);
    assertThat(newsletter.count("mailing")).isEqualTo(1);
    assertThat(newsletter.receipts().getLast().outcomes().getFirst().state())
        .isEqualTo(Delivered.State.GIVEN_UP);
    assertThat(newsletter.receipts().getLast().outcomes().getFirst().detail()).contains("550");
  }

  @Test
  void aTemporaryRefusalIsRetriedAndDelaysNobodyElse() {
    newsletter.subscribe("voll@medien.example", Rhythm.AT_ONCE, Filter.ALL);
    newsletter.announce(Samples.released(uri, "Zahlen", newsletter.clock.instant()));
    var calls = new AtomicInteger();
    newsletter.restart(
        around(
            outcome -> calls.incrementAndGet() == 1 ? new Outcome.Deferred("452 full") : outcome));
    newsletter.work();
    assertThat(newsletter.receipts().getLast().outcomes().getFirst().state())
        .isEqualTo(Delivered.State.RETRYING);

    newsletter.announce(Samples.released(Samples.uri(), "Mehr", newsletter.clock.instant()));
    newsletter.work();
    assertThat(newsletter.count("mailing where state = 'sent'")).isEqualTo(1);
    newsletter.clock.advance(Duration.ofMinutes(1));
    newsletter.work();

    assertThat(newsletter.count("mailing where state = 'sent'")).isEqualTo(2);
  }
}
