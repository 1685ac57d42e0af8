package de.faktenstrom.desk.item;

import static de.faktenstrom.desk.DeskUnderTest.START;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.Samples;
import de.faktenstrom.desk.concern.ConcernKind;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.events.WorkNotice;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.CitationsResolved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A version that comes again because more is known of the works it cites.
class ResolvingIT {

  private static final String DOI = "10.5555/migration.2024.7";

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void showsTheWorkAndMakesNoVersionNoEditionAndNoAnnouncement() {
    desk.receive(version(Trust.RELEASE, null));
    ItemView before = item();

    desk.receive(version(Trust.RELEASE, work("Ankommen", START)));

    assertThat(title()).isEqualTo("Ankommen");
    assertThat(item().line()).isEqualTo(before.line());
    assertThat(item().versions()).hasSize(1);
    assertThat(desk.outbox.events()).hasSize(2);
    var told = desk.outbox.events().getLast();
    assertThat(told.type()).isEqualTo(CitationsResolved.TYPE);
    assertThat(told.topic()).isEqualTo(Announcement.TOPIC);
    assertThat(told.subject()).isEqualTo("urn:uuid:" + id);
    assertThat(((CitationsResolved) told.data()).version()).isEqualTo(1);
    assertThat(((CitationsResolved) told.data()).citations()).hasSize(1);
  }

  @Test
  void tellsNobodyOfWhatIsNotPublic() {
    desk.receive(version(Trust.REVIEW, null));

    desk.receive(version(Trust.REVIEW, work("Ankommen", START)));

    assertThat(title()).isEqualTo("Ankommen");
    assertThat(desk.outbox.events()).isEmpty();
  }

  @Test
  void isDoneOnceHoweverOftenItComesAndTheLaterAnswerHolds() {
    Event again = version(Trust.RELEASE, work("Ankommen", START));
    desk.receive(version(Trust.RELEASE, null), again);

    desk.receive(again);
    desk.receive(version(Trust.RELEASE, work("Ein älterer Titel", START.minusSeconds(60))));
    desk.receive(version(Trust.RELEASE, null));

    assertThat(title()).isEqualTo("Ankommen");
    assertThat(desk.outbox.events()).hasSize(2);
  }

  @Test
  void reachesTheVersionThatAnEditorMadeOfItAndKeepsItsWords() {
    desk.receive(version(Trust.RELEASE, null));
    desk.desk().update(desk.order(id), new Wording("Ein anderer Titel", null, null));

    desk.receive(version(Trust.RELEASE, work("Ankommen", START)));

    assertThat(item().current().version()).isEqualTo(2);
    assertThat(item().current().content().item().headline()).isEqualTo("Ein anderer Titel");
    assertThat(title()).isEqualTo("Ankommen");
  }

  @Test
  void marksTheItemThatCitesAWorkTakenBackYearsAgo() {
    desk.receive(version(Trust.RELEASE, null));
    Work retracted =
        work("Ankommen", START)
            .told(
                List.of(
                    new Work.Notice(
                        WorkNotice.RETRACTION, "10.5555/notice.1", LocalDate.of(2019, 2, 3))),
                START);

    desk.receive(version(Trust.RELEASE, retracted));
    desk.receive(version(Trust.RELEASE, retracted));

    var marks = desk.concerns().of(id);
    assertThat(marks).hasSize(1);
    assertThat(marks.getFirst().kind()).isEqualTo(ConcernKind.RETRACTED);
    assertThat(marks.getFirst().signal().facts().notice()).isEqualTo("10.5555/notice.1");
  }

  @Test
  void marksWhatArrivesWithAWorkThatIsKnownToBeRetracted() {
    Work retracted =
        work("Ankommen", START)
            .told(List.of(new Work.Notice(WorkNotice.RETRACTION, null, null)), START);

    desk.receive(version(Trust.REVIEW, retracted));

    assertThat(desk.concerns().of(id)).hasSize(1);
  }

  private ItemView item() {
    return desk.board().item(id).orElseThrow();
  }

  private @Nullable String title() {
    return Objects.requireNonNull(item().current().content().citations().getFirst().work()).title();
  }

  private Event version(Trust trust, @Nullable Work work) {
    ItemEnriched plain = Samples.enriched(id, 1, trust, null);
    Citation citation =
        new Citation("doi", DOI, "https://doi.org/" + DOI, new Passage("body", 0, 4, "Ende"))
            .resolved(work);
    return new Event(
        UUID.randomUUID(),
        ItemEnriched.TYPE,
        "/enrich",
        "urn:uuid:" + id,
        START,
        Samples.TRACE,
        EventJson.write(plain.citing(List.of(citation))));
  }

  private static Work work(String title, Instant asked) {
    return new Work(
        "article-journal",
        title,
        List.of(new Work.Name("Beispiel", "Ada", null)),
        "Zeitschrift",
        "73",
        null,
        null,
        null,
        "2021",
        "de",
        DOI,
        List.of(),
        "crossref",
        asked);
  }
}
