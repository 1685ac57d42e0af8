package de.faktenstrom.desk.item;

import static de.faktenstrom.desk.Samples.reviewed;
import static de.faktenstrom.desk.Samples.trusted;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.Samples;
import de.faktenstrom.desk.audit.Verified;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.ItemWritten;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.events.WrittenEnriched;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Correction.Severity;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A version written at the desk goes out at once and is described when enrich has answered.
class DescribingIT {

  private static final CorrectionNotes NOTES =
      new CorrectionNotes(Severity.SERIOUS, null, "Thema", "Es ging um Einbürgerung.");
  private static final Wording WORDING =
      new Wording(null, null, "<p>Einbürgerungen, doi:10.1000/182</p>");

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void asksWhatEnrichSaysOfTheNewWordsAndDoesNotWait() {
    desk.receive(trusted(id, 1));

    desk.desk().correct(desk.order(id), WORDING, NOTES);

    ItemWritten asked = asked();
    assertThat(asked.version()).isEqualTo(2);
    assertThat(asked.item().body()).isEqualTo("<p>Einbürgerungen, doi:10.1000/182</p>");
    assertThat(last()).isInstanceOf(Announcement.Corrected.class);
  }

  @Test
  void describesTheSameVersionWhenTheAnswerComes() {
    desk.receive(trusted(id, 1));
    desk.desk().correct(desk.order(id), WORDING, NOTES);
    desk.clock.advance(Duration.ofSeconds(2));

    desk.receive(answer(asked()));

    var described = (Announcement.Described) last();
    assertThat(described.version()).isEqualTo(2);
    assertThat(described.revision()).isEqualTo(3);
    assertThat(described.topics()).extracting(Topic::slug).containsExactly("einbuergerung");
    assertThat(described.publication().citations())
        .extracting(Citation::value)
        .containsExactly("10.1000/182");
    assertThat(described.channels()).containsExactly(Channel.FEED);
    assertThat(described.publication().updated()).isEqualTo(DeskUnderTest.START);
    assertThat(described.publication().published()).isEqualTo(DeskUnderTest.START);
    assertThat(described.at()).isEqualTo(DeskUnderTest.START.plusSeconds(2));
    assertThat(described.correction().noteShort()).isEqualTo("Thema");
    assertThat(described.correction().supersedes()).isEqualTo(1);
    ItemView item = desk.board().item(id).orElseThrow();
    assertThat(item.current().content().topics())
        .extracting(Topic::slug)
        .containsExactly("einbuergerung");
    assertThat(item.versions().getLast().content().topics())
        .extracting(Topic::slug)
        .containsExactly("asylum");
    assertThat(desk.board().told(id)).isEqualTo(2);
    assertThat(desk.count("desk.citation where version = 2 and value = '10.1000/182'")).isOne();
    assertThat(desk.audit().verify()).isInstanceOf(Verified.Intact.class);
  }

  @Test
  void refusesNoOrderBecauseTheAnswerCame() {
    desk.receive(trusted(id, 1));
    desk.desk().correct(desk.order(id), WORDING, NOTES);
    long edition = desk.board().line(id).orElseThrow().edition();

    desk.receive(answer(asked()));

    Order order = new Order(DeskUnderTest.EDITOR, id, edition, null);
    assertThat(desk.desk().withdraw(order, "falsch", "Das war falsch."))
        .isInstanceOf(Reply.Done.class);
  }

  @Test
  void tellsTheSameAnswerOnce() {
    desk.receive(trusted(id, 1));
    desk.desk().correct(desk.order(id), WORDING, NOTES);

    desk.receive(answer(asked()), answer(asked()));

    assertThat(desk.outbox.announcements()).hasSize(3);
  }

  @Test
  void leavesANewerVersionAloneWhenTheAnswerIsLate() {
    desk.receive(trusted(id, 1));
    desk.desk().correct(desk.order(id), WORDING, NOTES);
    ItemWritten first = asked();
    desk.desk().correct(desk.order(id), new Wording("Neuer", null, null), NOTES);

    desk.receive(answer(first));

    assertThat(last()).isInstanceOf(Announcement.Corrected.class);
    assertThat(last().version()).isEqualTo(3);
    assertThat(last().topics()).extracting(Topic::slug).containsExactly("asylum");
  }

  @Test
  void saysNothingOfWhatIsUnderAnEmbargo() {
    desk.receive(reviewed(id, 1));
    Embargo embargo =
        new Embargo(DeskUnderTest.START.plus(Duration.ofHours(1)), ZoneId.of("Europe/Berlin"));
    desk.desk().release(desk.order(id), new ReleaseWish(Set.of(), embargo, null, null, null));
    desk.desk().correct(desk.order(id), WORDING, NOTES);

    desk.receive(answer(asked()));

    assertThat(desk.outbox.announcements()).isEmpty();
    desk.clock.advance(Duration.ofHours(1));
    desk.timers().serve();
    assertThat(last().topics()).extracting(Topic::slug).containsExactly("einbuergerung");
  }

  @Test
  void takesNoAnswerAboutOtherWords() {
    desk.receive(trusted(id, 1));
    desk.desk().correct(desk.order(id), WORDING, NOTES);
    ItemEnriched other = Samples.enriched(id, 2, Trust.REVIEW, null);

    desk.receive(event(new WrittenEnriched(other, 2)));

    assertThat(desk.outbox.announcements()).hasSize(2);
  }

  private Announcement last() {
    return desk.outbox.announcements().getLast();
  }

  private ItemWritten asked() {
    return desk.outbox.events().stream()
        .filter(event -> event.data() instanceof ItemWritten)
        .map(event -> (ItemWritten) event.data())
        .toList()
        .getLast();
  }

  private Event answer(ItemWritten asked) {
    Topic topic =
        new Topic(
            "https://example.org/topics/einbuergerung",
            "einbuergerung",
            new Topic.Labels("Einbürgerung", "Naturalisation"),
            List.of(),
            0.9,
            List.of(new Passage("body", 0, 14, "Einbürgerungen")));
    Citation citation =
        new Citation(
            "doi",
            "10.1000/182",
            "https://doi.org/10.1000/182",
            new Passage("body", 20, 31, "10.1000/182"));
    return event(
        new WrittenEnriched(
            new ItemEnriched(
                asked.item(),
                "de",
                List.of(topic),
                List.of(citation),
                CiteAs.of(asked.item(), asked.version())),
            asked.version()));
  }

  private Event event(WrittenEnriched answer) {
    return new Event(
        UUID.randomUUID(),
        WrittenEnriched.TYPE,
        "/enrich",
        "urn:uuid:" + id,
        DeskUnderTest.START,
        Samples.TRACE,
        EventJson.write(answer));
  }
}
