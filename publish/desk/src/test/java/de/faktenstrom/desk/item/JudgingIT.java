package de.faktenstrom.desk.item;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.Actor;
import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.Role;
import de.faktenstrom.desk.Samples;
import de.faktenstrom.desk.audit.Verified;
import de.faktenstrom.desk.judgement.Spoken;
import de.faktenstrom.desk.judgement.Verdict;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// An editor's word on tags and citations.
class JudgingIT {

  private static final Actor ADA = DeskUnderTest.EDITOR;
  private static final Topic LAW = topic("law");

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  @Nested
  class BeforeTheRelease {

    @Test
    void changesWhatWillGoOutAndTellsNobody() {
      desk.receive(version(1, Trust.REVIEW, List.of("asylum", "crime"), "10.1/a", "10.1/b"));

      judge("topic", uri("crime"), Verdict.REFUSED);
      judge("citation", "doi 10.1/a", Verdict.REFUSED);
      desk.context.getBean(Judging.class).add(ADA, id, LAW);

      assertThat(desk.outbox.announcements()).isEmpty();
      release();
      assertThat(last().topics()).extracting(Topic::slug).containsExactly("asylum", "law");
      assertThat(citations()).containsExactly("10.1/b");
    }

    @Test
    void noLongerWatchesAWorkThatIsNoSource() {
      desk.receive(version(1, Trust.REVIEW, List.of("asylum"), "10.1/a"));

      judge("citation", "doi 10.1/a", Verdict.REFUSED);
      int refused = desk.count("desk.citation");
      judge("citation", "doi 10.1/a", null);

      assertThat(refused).isZero();
      assertThat(desk.count("desk.citation")).isOne();
    }
  }

  @Nested
  class AfterTheRelease {

    @Test
    void describesWhatIsOutForTheFeedsAlone() {
      desk.receive(version(1, Trust.RELEASE, List.of("asylum", "crime")));

      judge("topic", uri("crime"), Verdict.REFUSED);

      var described = (Announcement.Described) last();
      assertThat(described.topics()).extracting(Topic::slug).containsExactly("asylum");
      assertThat(described.version()).isEqualTo(1);
      assertThat(described.revision()).isEqualTo(2);
      assertThat(described.channels()).containsExactly(Channel.FEED);
      assertThat(described.correction()).isNull();
      assertThat(desk.board().line(id).orElseThrow().edition()).isOne();
    }

    @Test
    void saysNothingWhereReadersSeeNoDifference() {
      desk.receive(version(1, Trust.RELEASE, List.of("asylum")));

      judge("topic", uri("asylum"), Verdict.ACCEPTED);
      judge("topic", uri("asylum"), Verdict.ACCEPTED);

      assertThat(desk.outbox.announcements()).hasSize(1);
      assertThat(desk.count("desk.audit where action = 'judge'")).isOne();
    }

    @Test
    void goesBackWhenTheWordIsTakenBack() {
      desk.receive(version(1, Trust.RELEASE, List.of("asylum", "crime")));
      judge("topic", uri("crime"), Verdict.REFUSED);

      judge("topic", uri("crime"), null);

      assertThat(last().topics()).extracting(Topic::slug).containsExactly("asylum", "crime");
      assertThat(last().revision()).isEqualTo(3);
    }

    @Test
    void keepsToItselfWhatIsSaidOfANewerVersionUnderAnEmbargo() {
      desk.receive(version(1, Trust.RELEASE, List.of("asylum")));
      desk.receive(version(2, Trust.REVIEW, List.of("asylum", "crime")));
      Embargo embargo =
          new Embargo(DeskUnderTest.START.plus(Duration.ofHours(1)), ZoneId.of("Europe/Berlin"));
      desk.desk().release(desk.order(id), new ReleaseWish(Set.of(), embargo, null, null, null));

      desk.context.getBean(Judging.class).add(ADA, id, LAW);

      assertThat(desk.outbox.announcements()).hasSize(1);
      desk.clock.advance(Duration.ofHours(1));
      desk.timers().serve();
      assertThat(last().topics()).extracting(Topic::slug).containsExactly("asylum", "crime", "law");
    }
  }

  @Nested
  class WithTheNextVersion {

    @Test
    void aRefusedTagDoesNotComeBackAndAnAcceptedOrAddedOneStays() {
      desk.receive(version(1, Trust.RELEASE, List.of("asylum", "crime"), "10.1/a"));
      judge("topic", uri("asylum"), Verdict.ACCEPTED);
      judge("topic", uri("crime"), Verdict.REFUSED);
      judge("citation", "doi 10.1/a", Verdict.REFUSED);
      desk.context.getBean(Judging.class).add(ADA, id, LAW);

      desk.receive(version(2, Trust.RELEASE, List.of("crime", "school"), "10.1/a", "10.1/c"));

      assertThat(last()).isInstanceOf(Announcement.Updated.class);
      assertThat(last().topics())
          .extracting(Topic::slug)
          .containsExactly("school", "asylum", "law");
      assertThat(citations()).containsExactly("10.1/c");
      assertThat(desk.count("desk.citation where version = 2 and value = '10.1/a'")).isZero();
      ItemView item = desk.board().item(id).orElseThrow();
      assertThat(item.current().found().topics())
          .extracting(Topic::slug)
          .containsExactly("crime", "school");
    }
  }

  @Test
  void keepsEachWordInTheAudit() {
    desk.receive(version(1, Trust.REVIEW, List.of("asylum")));

    judge("topic", uri("asylum"), Verdict.REFUSED);
    judge("topic", uri("asylum"), null);

    assertThat(desk.audit().of(id))
        .extracting(entry -> Spoken.of(entry.deed()).verdict())
        .containsExactly("refused", null);
    assertThat(desk.audit().of(id).getFirst().deed().actor()).isEqualTo("ada");
    assertThat(desk.audit().verify()).isInstanceOf(Verified.Intact.class);
  }

  @Test
  void hasRecordsToLearnFromOfWhatEditorsSaid() throws Exception {
    UUID untouched = UUID.randomUUID();
    desk.receive(Samples.reviewed(untouched, 1));
    desk.receive(version(1, Trust.REVIEW, List.of("asylum", "crime", "school")));
    judge("topic", uri("asylum"), Verdict.ACCEPTED);
    judge("topic", uri("crime"), Verdict.REFUSED);
    desk.context.getBean(Judging.class).add(ADA, id, LAW);
    var out = new ByteArrayOutputStream();

    int written = JudgedWorks.in(desk.jdbc.getDataSource()).write(out);

    assertThat(written).isOne();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"id\":\"urn:uuid:%s\",\"lang\":\"de\",\"title\":\"Schutzsuchende in Köln, Fassung 1\","
                    .formatted(id)
                + "\"abstract\":\"Kurz gesagt\\nEnde 2024 lebten in Köln 39.945 Schutzsuchende, 1"
                + " Prozent.\","
                + "\"gnd\":[\"%s\",\"%s\"],\"refused\":[\"%s\"]}\n"
                    .formatted(uri("asylum"), uri("law"), uri("crime")));
  }

  @Test
  void refusesReadersAndWhatIsNotThere() {
    desk.receive(version(1, Trust.REVIEW, List.of("asylum")));
    Judging judging = desk.context.getBean(Judging.class);
    Actor reader = new Actor("leo", Set.of(Role.READER));

    assertThat(judging.judge(reader, id, "topic", uri("asylum"), Verdict.REFUSED))
        .isInstanceOf(Judged.NotAllowed.class);
    assertThat(judging.judge(ADA, id, "topic", uri("none"), Verdict.REFUSED))
        .isInstanceOf(Judged.Unknown.class);
    assertThat(judging.judge(ADA, UUID.randomUUID(), "topic", uri("asylum"), Verdict.REFUSED))
        .isInstanceOf(Judged.Missing.class);
    assertThat(desk.count("desk.judgement")).isZero();
  }

  private void judge(String kind, String key, Verdict verdict) {
    assertThat(desk.context.getBean(Judging.class).judge(ADA, id, kind, key, verdict))
        .isInstanceOf(Judged.Done.class);
  }

  private void release() {
    assertThat(desk.desk().release(desk.order(id), ReleaseWish.NOW)).isInstanceOf(Reply.Done.class);
  }

  private Announcement last() {
    return desk.outbox.announcements().getLast();
  }

  private List<String> citations() {
    var said = (Announcement.WithContent) last();
    return said.publication().citations().stream().map(Citation::value).toList();
  }

  private static String uri(String slug) {
    return "https://example.org/topics/" + slug;
  }

  private static Topic topic(String slug) {
    return new Topic(
        uri(slug),
        slug,
        new Topic.Labels("de " + slug, "en " + slug),
        List.of(),
        0.9,
        slug.equals("law") ? List.of() : List.of(new Passage("body", 0, 4, "Ende")));
  }

  private Event version(int version, Trust trust, List<String> topics, String... dois) {
    ItemEnriched plain = Samples.enriched(id, version, trust, null);
    List<Citation> citations =
        Arrays.stream(dois)
            .map(doi ->
                new Citation("doi", doi, "https://doi.org/" + doi, new Passage("body", 0, 6, doi)))
            .toList();
    return new Event(
        UUID.randomUUID(),
        ItemEnriched.TYPE,
        "/enrich",
        "urn:uuid:" + id,
        DeskUnderTest.START,
        Samples.TRACE,
        EventJson.write(
            new ItemEnriched(
                plain.item(),
                "de",
                topics.stream().map(JudgingIT::topic).toList(),
                citations,
                plain.citeAs())));
  }
}
