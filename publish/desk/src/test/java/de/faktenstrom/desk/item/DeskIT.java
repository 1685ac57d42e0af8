package de.faktenstrom.desk.item;

import static de.faktenstrom.desk.Samples.reviewed;
import static de.faktenstrom.desk.Samples.trusted;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.Actor;
import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.Role;
import de.faktenstrom.desk.state.Reason;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Correction.Severity;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskIT {

  private static final CorrectionNotes NOTES =
      new CorrectionNotes(Severity.SERIOUS, "an alle", "Prozentpunkte", "Es waren Prozentpunkte.");

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void releasesOnTheChosenChannels() {
    desk.receive(reviewed(id, 1));

    Receipt receipt =
        done(
            desk.desk()
                .release(
                    desk.order(id), new ReleaseWish(Set.of(Channel.FEED), null, null, null, null)));

    assertThat(receipt.state()).isEqualTo("released");
    assertThat(receipt.revision()).isEqualTo(1);
    assertThat(receipt.releasedAt()).isEqualTo(DeskUnderTest.START);
    assertThat(desk.outbox.announcements().getFirst().channels()).containsExactly(Channel.FEED);
  }

  @Test
  void correctsWhatIsOutWithAVersionOfItsOwn() {
    desk.receive(trusted(id, 1));

    done(desk.desk().correct(desk.order(id), new Wording("Neu", null, "<p>Neu</p>"), NOTES));

    var corrected = (Announcement.Corrected) desk.outbox.announcements().getLast();
    assertThat(corrected.version()).isEqualTo(2);
    assertThat(corrected.revision()).isEqualTo(2);
    assertThat(corrected.publication().citeAs().de()).contains(": Neu. Fassung 2.");
    assertThat(corrected.publication().citeAs().en()).contains(": Neu. Version 2.");
    assertThat(corrected.headline()).isEqualTo("Neu");
    assertThat(corrected.publication().body()).isEqualTo("<p>Neu</p>");
    assertThat(corrected.publication().teaser()).isEqualTo("Kurz gesagt");
    assertThat(corrected.correction().supersedes()).isEqualTo(1);
    assertThat(corrected.correction().severity()).isEqualTo(Severity.SERIOUS);
    ItemView item = desk.board().item(id).orElseThrow();
    assertThat(item.current().notes().noteShort()).isEqualTo("Prozentpunkte");
    assertThat(item.versions().getLast().content().item().headline())
        .isEqualTo("Schutzsuchende in Köln, Fassung 1");
  }

  @Test
  void correctsWhatIsOutAndNotWhatWaitsBehindIt() {
    desk.receive(trusted(id, 1), reviewed(id, 2));

    done(desk.desk().correct(desk.order(id), new Wording("Neu", null, null), NOTES));

    var corrected = (Announcement.Corrected) desk.outbox.announcements().getLast();
    assertThat(corrected.version()).isEqualTo(3);
    assertThat(corrected.publication().body()).contains("1 Prozent");
  }

  @Test
  void removesWhatActsFromAnEditorsHtml() {
    desk.receive(trusted(id, 1));

    done(
        desk.desk()
            .correct(
                desk.order(id),
                new Wording(null, null, "<p onclick='x()'>Gut<script>bad()</script></p>"),
                NOTES));

    assertThat(
            ((Announcement.Corrected) desk.outbox.announcements().getLast()).publication().body())
        .isEqualTo("<p>Gut</p>");
  }

  @Test
  void withdrawsForGoodWhereItWasOut() {
    desk.receive(reviewed(id, 1));
    desk.desk()
        .release(desk.order(id), new ReleaseWish(Set.of(Channel.FEED), null, null, null, null));

    done(desk.desk().withdraw(desk.order(id), "Quelle falsch", "Zurückgenommen."));
    desk.receive(trusted(id, 2));

    var withdrawn = (Announcement.Withdrawn) desk.outbox.announcements().getLast();
    assertThat(withdrawn.revision()).isEqualTo(2);
    assertThat(withdrawn.version()).isEqualTo(1);
    assertThat(withdrawn.channels()).containsExactly(Channel.FEED);
    assertThat(withdrawn.published()).isEqualTo(DeskUnderTest.START);
    assertThat(withdrawn.noteReaders()).isEqualTo("Zurückgenommen.");
    assertThat(desk.desk().release(desk.order(id), ReleaseWish.NOW))
        .isInstanceOfSatisfying(
            Reply.Refused.class,
            refused -> assertThat(refused.why().reason()).isEqualTo(Reason.WITHDRAWN));
  }

  @Test
  void keepsADraftToItself() {
    desk.receive(trusted(id, 1));

    done(desk.desk().edit(desk.order(id), new Wording("Entwurf", null, null)));
    done(desk.desk().submit(desk.order(id)));
    done(desk.desk().approve(desk.order(id)));
    assertThat(desk.outbox.announcements()).hasSize(1);

    Receipt receipt = done(desk.desk().release(desk.order(id), ReleaseWish.NOW));

    assertThat(receipt.releasedVersion()).isEqualTo(2);
    assertThat(desk.outbox.announcements().getLast()).isInstanceOf(Announcement.Updated.class);
  }

  @Test
  void changesNothingWhenRefused() {
    desk.receive(reviewed(id, 1));
    ItemView before = desk.board().item(id).orElseThrow();

    Reply reply = desk.desk().withdraw(desk.order(id), "x", "y");

    assertThat(reply).isInstanceOf(Reply.Refused.class);
    assertThat(desk.board().item(id).orElseThrow().line()).isEqualTo(before.line());
    assertThat(desk.count("desk.audit")).isZero();
  }

  @Test
  void refusesReaders() {
    desk.receive(reviewed(id, 1));
    Order order = Order.of(new Actor("eve", Set.of(Role.READER)), id);

    assertThat(desk.desk().release(order, ReleaseWish.NOW))
        .isInstanceOfSatisfying(
            Reply.Refused.class,
            refused -> assertThat(refused.why().reason()).isEqualTo(Reason.NOT_ALLOWED));
  }

  @Test
  void refusesAnOrderOnAnEditionThatIsGone() {
    desk.receive(reviewed(id, 1), reviewed(id, 2));

    Reply reply =
        desk.desk().release(new Order(DeskUnderTest.EDITOR, id, 1L, null), ReleaseWish.NOW);

    assertThat(reply).isEqualTo(new Reply.Stale(2));
  }

  @Test
  void carriesAnOrderWithAKeyOutOnce() {
    desk.receive(trusted(id, 1));
    Order order = new Order(DeskUnderTest.EDITOR, id, null, new Order.Once("key-1", "correct"));
    Wording wording = new Wording("Neu", null, null);

    Reply first = desk.desk().correct(order, wording, NOTES);
    Reply second = desk.desk().correct(order, wording, NOTES);

    assertThat(second).isEqualTo(first);
    assertThat(desk.outbox.announcements()).hasSize(2);
    Order other = new Order(DeskUnderTest.EDITOR, id, null, new Order.Once("key-1", "else"));
    assertThat(desk.desk().correct(other, wording, NOTES)).isInstanceOf(Reply.KeyReused.class);
  }

  @Test
  void knowsNothingOfWhatHasNotArrived() {
    assertThat(desk.desk().release(desk.order(id), ReleaseWish.NOW))
        .isInstanceOf(Reply.Missing.class);
  }

  @Test
  void letsOneOfTwoReleasesAtOnceWin() throws Exception {
    desk.receive(reviewed(id, 1));

    List<Reply> replies = atOnce(4, () -> desk.desk().release(desk.order(id), ReleaseWish.NOW));

    assertThat(replies).filteredOn(Reply.Done.class::isInstance).hasSize(1);
    assertThat(replies)
        .filteredOn(Reply.Refused.class::isInstance)
        .allSatisfy(
            reply -> assertThat(((Reply.Refused) reply).why().reason()).isEqualTo(Reason.OUT))
        .hasSize(3);
    assertThat(desk.outbox.events()).hasSize(1);
  }

  @Test
  void chainsTheAuditOfManyEditorsAtWork() throws Exception {
    List<UUID> ids = IntStream.range(0, 40).mapToObj(_ -> UUID.randomUUID()).toList();
    desk.receive(ids.stream().map(one -> reviewed(one, 1)).toList());

    try (var threads = Executors.newFixedThreadPool(4)) {
      threads.invokeAll(
          ids.stream()
              .<Callable<Reply>>map(
                  one -> () -> desk.desk().release(desk.order(one), ReleaseWish.NOW))
              .toList());
    }

    assertThat(desk.outbox.events()).hasSize(40);
    assertThat(desk.audit().verify())
        .isInstanceOfSatisfying(
            de.faktenstrom.desk.audit.Verified.Intact.class,
            intact -> assertThat(intact.entries()).isEqualTo(40));
  }

  private static List<Reply> atOnce(int times, Callable<Reply> call) throws Exception {
    try (var threads = Executors.newFixedThreadPool(times)) {
      var futures = threads.invokeAll(java.util.Collections.nCopies(times, call));
      return futures.stream().map(java.util.concurrent.Future::resultNow).toList();
    }
  }

  private static Receipt done(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Done.class);
    return ((Reply.Done) reply).receipt();
  }
}
