package de.faktenstrom.desk.item;

import static de.faktenstrom.desk.Samples.asking;
import static de.faktenstrom.desk.Samples.event;
import static de.faktenstrom.desk.Samples.reviewed;
import static de.faktenstrom.desk.Samples.trusted;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.desk.state.Reason;
import de.faktenstrom.desk.state.State;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.EmbargoQuestion;
import de.faktenstrom.ingest.events.Trust;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A press mail says "Sperrfrist: So., 25.10.2026, 02:30 Uhr", an hour that exists twice: the desk
/// asks which (the first sentence of scenario S6).
class EmbargoQuestionIT {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant FIRST = Instant.parse("2026-10-25T00:30:00Z");
  private static final Instant SECOND = Instant.parse("2026-10-25T01:30:00Z");
  private static final EmbargoQuestion QUESTION =
      new EmbargoQuestion("Sperrfrist: So., 25.10.2026, 02:30 Uhr", List.of(FIRST, SECOND), BERLIN);

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void onTheDayBefore() {
    desk.clock.set(Instant.parse("2026-10-24T10:00:00Z"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ItemLine line() {
    return desk.board().line(id).orElseThrow();
  }

  private Reply release() {
    return desk.desk().release(desk.order(id), ReleaseWish.NOW);
  }

  private Reply answer(Instant until) {
    return desk.desk()
        .answerEmbargo(desk.order(id), until == null ? null : new Embargo(until, BERLIN));
  }

  @Test
  void isNotPublishedByItselfHoweverItsSourceIsTrusted() {
    desk.receive(asking(id, 1, QUESTION));

    assertThat(line().standing().state()).isEqualTo(State.IN_REVIEW);
    assertThat(line().question()).isEqualTo(QUESTION);
    assertThat(desk.outbox.announcements()).isEmpty();
  }

  @Test
  void cannotBeReleasedBeforeTheAnswer() {
    desk.receive(asking(id, 1, QUESTION));

    Reply now = release();
    Reply later =
        desk.desk()
            .release(
                desk.order(id),
                new ReleaseWish(java.util.Set.of(), new Embargo(SECOND, BERLIN), null, null, null));

    assertThat(((Reply.Refused) now).why().reason()).isEqualTo(Reason.EMBARGO_ASKED);
    assertThat(((Reply.Refused) later).why().reason()).isEqualTo(Reason.EMBARGO_ASKED);
    assertThat(desk.outbox.announcements()).isEmpty();
  }

  @Test
  void theAnswerIsTheEmbargoAndNothingLeavesBefore() {
    desk.receive(asking(id, 1, QUESTION));

    Reply answered = answer(SECOND);
    Reply released = release();

    assertThat(answered).isInstanceOf(Reply.Done.class);
    assertThat(released).isInstanceOf(Reply.Done.class);
    assertThat(line().question()).isNull();
    assertThat(line().standing().plan().due()).isEqualTo(SECOND);
    desk.clock.set(SECOND.minusMillis(100));
    desk.timers().serve();
    assertThat(desk.outbox.announcements()).isEmpty();
    desk.clock.set(SECOND);
    desk.timers().serve();
    assertThat(desk.outbox.announcements()).hasSize(1);
  }

  @Test
  void withoutAnEmbargoItMayGoOutAtOnce() {
    desk.receive(asking(id, 1, QUESTION));

    answer(null);
    release();

    assertThat(line().standing().state()).isEqualTo(State.RELEASED);
  }

  @Test
  void theAnswerIsInTheAudit() {
    desk.receive(asking(id, 1, QUESTION));

    answer(FIRST);

    Deed deed = desk.audit().of(id).getLast().deed();
    assertThat(deed.action()).isEqualTo("answer");
    assertThat(deed.actor()).isEqualTo("ada");
    assertThat(Detail.of(deed).orElseThrow().embargo()).isEqualTo(FIRST);
  }

  @Test
  void isAnsweredOnce() {
    desk.receive(asking(id, 1, QUESTION));
    answer(FIRST);

    assertThat(((Reply.Refused) answer(SECOND)).why().reason()).isEqualTo(Reason.NOT_ASKED);
    assertThat(line().standing().embargo().until()).isEqualTo(FIRST);
  }

  @Test
  void staysOpenWhateverComesInMeanwhile() {
    desk.receive(asking(id, 1, QUESTION));
    desk.receive(trusted(id, 2));

    assertThat(line().standing().state()).isEqualTo(State.IN_REVIEW);
    assertThat(line().question()).isEqualTo(QUESTION);
    assertThat(desk.outbox.announcements()).isEmpty();
  }

  @Test
  void takesAPlanBackThatWasMadeBefore() {
    desk.receive(event(id, 1, Trust.RELEASE, new Embargo(FIRST, BERLIN)));
    Instant planned = line().standing().plan().due();

    desk.receive(asking(id, 2, QUESTION));

    assertThat(planned).isEqualTo(FIRST);
    assertThat(line().standing().plan()).isNull();
    desk.clock.set(SECOND.plusSeconds(1));
    desk.timers().serve();
    assertThat(desk.outbox.announcements()).isEmpty();
  }

  @Test
  void aCertainEmbargoOfATrustedSourceIsPlanned() {
    desk.receive(event(id, 1, Trust.RELEASE, new Embargo(SECOND, BERLIN)));

    assertThat(line().standing().state()).isEqualTo(State.EMBARGOED);
    assertThat(line().standing().plan().due()).isEqualTo(SECOND);
  }

  @Test
  void nothingIsAskedWhereNothingIsUnclear() {
    desk.receive(reviewed(id, 1));

    assertThat(line().question()).isNull();
    assertThat(((Reply.Refused) answer(SECOND)).why().reason()).isEqualTo(Reason.NOT_ASKED);
  }
}
