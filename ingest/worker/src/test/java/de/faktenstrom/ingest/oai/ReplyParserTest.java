package de.faktenstrom.ingest.oai;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.feed.Limits;
import de.faktenstrom.ingest.oai.Reply.Deletions;
import de.faktenstrom.ingest.oai.Reply.Entry;
import de.faktenstrom.ingest.oai.Reply.Identity;
import de.faktenstrom.ingest.oai.Reply.Objection;
import de.faktenstrom.ingest.oai.Reply.Page;
import de.faktenstrom.ingest.oai.Reply.Token;
import de.faktenstrom.ingest.oai.Reply.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyParserTest {

  private static final String DC =
      "<metadata><oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">%s</oai_dc:dc></metadata>";

  @Test
  void readsRecordsDeletionsAndTheToken() {
    String records =
        "<ListRecords>"
            + record(
                "",
                "oai:a:1",
                "2026-03-01",
                DC.formatted("<dc:title xml:lang=\"de\">Eins</dc:title>"))
            + record(" status=\"deleted\"", "oai:a:2", "2026-03-02T10:00:00Z", "")
            + "<resumptionToken expirationDate=\"2026-03-10T09:00:00Z\" completeListSize=\"850\" cursor=\"0\"> a&amp;b </resumptionToken></ListRecords>";

    Page page = (Page) parse(records);

    assertThat(page.made()).isEqualTo("2026-03-10T08:00:00Z");
    assertThat(page.next()).isEqualTo(new Token("a&b", Instant.parse("2026-03-10T09:00:00Z")));
    assertThat(page.size()).isEqualTo(850);
    assertThat(page.entries())
        .containsExactly(
            new Entry.Live(
                "oai:a:1",
                Instant.parse("2026-03-01T00:00:00Z"),
                new DublinCore(java.util.List.of(new DublinCore.Element("title", "Eins", "de")))),
            new Entry.Deleted("oai:a:2", Instant.parse("2026-03-02T10:00:00Z")));
    assertThat(page.problems()).isEmpty();
  }

  @Test
  void anEmptyTokenEndsTheList() {
    Page page =
        (Page) parse("<ListRecords><resumptionToken completeListSize=\"2\"/></ListRecords>");

    assertThat(page.next()).isNull();
    assertThat(page.size()).isEqualTo(2);
  }

  @Test
  void readsWhoTheRepositoryIs() {
    Reply reply =
        parse(
            "<Identify><repositoryName>Archiv</repositoryName><protocolVersion>2.0</protocolVersion><deletedRecord>no</deletedRecord><granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>");

    assertThat(reply).isEqualTo(new Identity("Archiv", "2.0", Granularity.SECOND, Deletions.NO));
  }

  @ParameterizedTest
  @CsvSource({
    "badArgument, BAD_ARGUMENT",
    "badResumptionToken, BAD_RESUMPTION_TOKEN",
    "noRecordsMatch, NO_RECORDS_MATCH",
    "outOfPaper, OTHER",
  })
  void anErrorIsKnownByItsCode(String code, ErrorCode expected) {
    Reply reply = parse("<error code=\"%s\">why\n so</error>".formatted(code));

    assertThat(reply)
        .isEqualTo(new Objection(expected, "why so", Instant.parse("2026-03-10T08:00:00Z")));
  }

  @Test
  void ofSeveralErrorsOneThatIsAnErrorCounts() {
    Reply reply = parse("<error code=\"noRecordsMatch\"/><error code=\"badArgument\"/>");

    assertThat(((Objection) reply).code()).isEqualTo(ErrorCode.BAD_ARGUMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "broken xml",
        "<html><body>Wartung</body></html>",
        "<OAI-PMH/>",
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"/>",
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListSets/></OAI-PMH>",
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords><record></ListRecords></OAI-PMH>",
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords/></OAI-PMH>x",
        "<!DOCTYPE OAI-PMH><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords/></OAI-PMH>",
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords>&x;</ListRecords></OAI-PMH>",
      })
  void whatIsNoSoundAnswerIsRefusedWhole(String document) {
    assertThat(ReplyParser.parse(document.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void charactersThatXmlForbidsAreLeftOutAndThatIsSaid() {
    String records =
        "<ListRecords>"
            + record("", "oai:a:1", "2026-03-01", DC.formatted("<dc:title>Ei\u0001ns</dc:title>"))
            + "</ListRecords>";

    Page page = (Page) parse(records);

    assertThat(page.mended()).isTrue();
    assertThat(page.problems())
        .containsExactly("Zeichen, die XML nicht erlaubt, wurden weggelassen.");
    assertThat(((Entry.Live) page.entries().getFirst()).metadata().values("title"))
        .containsExactly("Eins");
  }

  @Test
  void aRecordWithoutANameIsSaid() {
    Page page =
        (Page) parse("<ListRecords><record><header status=\"deleted\"/></record></ListRecords>");

    assertThat(page.entries()).isEmpty();
    assertThat(page.problems()).containsExactly("Datensatz 1 hat keine brauchbare Kennung.");
  }

  @Test
  void aRecordWithANameOfTwoPagesIsSaid() {
    Page page =
        (Page)
            parse(
                "<ListRecords>"
                    + record("", "i".repeat(2_000), "2026-03-01", "")
                    + record("", "i".repeat(2_001), "2026-03-01", "")
                    + "</ListRecords>");

    assertThat(page.entries()).hasSize(1);
    assertThat(page.problems()).containsExactly("Datensatz 2 hat keine brauchbare Kennung.");
  }

  @Test
  void anEarlierProtocolIsNamed() {
    String old =
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/1.1/\"><ListRecords xmlns=\"http://www.openarchives.org/OAI/2.0/\"/></OAI-PMH>";

    assertThat(ReplyParser.parse(old.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Unreadable("Die Antwort ist kein OAI-PMH 2.0: Sie beginnt mit <OAI-PMH>."));
  }

  @Test
  void bytesThatAreNoCharactersAreLeftOut() {
    String records =
        "<ListRecords>"
            + record("", "oai:a:1", "2026-03-01", DC.formatted("<dc:title>K~ln</dc:title>"))
            + "</ListRecords>";
    byte[] document =
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">%s</OAI-PMH>"
            .formatted(records)
            .replace('~', 'ö')
            .getBytes(StandardCharsets.ISO_8859_1);

    Page page = (Page) ReplyParser.parse(document);

    assertThat(page.mended()).isTrue();
    assertThat(((Entry.Live) page.entries().getFirst()).metadata().values("title"))
        .containsExactly("Kln");
  }

  @Test
  void costsNoMoreThanItMay() {
    Limits tight = new Limits(10_000, 20, 2, 50, 10, Duration.ofSeconds(10));
    String three = "<ListRecords>" + record("", "i", "2026-03-01", "").repeat(3) + "</ListRecords>";
    String lengthy =
        "<ListRecords>" + record("", "i".repeat(51), "2026-03-01", "") + "</ListRecords>";
    String deep = "<a>".repeat(30) + "</a>".repeat(30);

    assertThat(parse(three, tight)).isInstanceOf(Unreadable.class);
    assertThat(parse(lengthy, tight)).isInstanceOf(Unreadable.class);
    assertThat(parse(deep, tight)).isInstanceOf(Unreadable.class);
    assertThat(parse("<a>" + "x".repeat(10_000) + "</a>", tight)).isInstanceOf(Unreadable.class);
  }

  @Property(tries = 300)
  void anyBytesComeToSomething(@ForAll byte[] bytes, @ForAll int place) {
    byte[] sound =
        document("<ListRecords>" + record("", "oai:a:1", "2026-03-01", "") + "</ListRecords>")
            .getBytes(StandardCharsets.UTF_8);
    int from = Math.floorMod(place, sound.length);
    System.arraycopy(bytes, 0, sound, from, Math.min(bytes.length, sound.length - from));

    assertThat(ReplyParser.parse(bytes)).isNotNull();
    assertThat(ReplyParser.parse(sound)).isNotNull();
  }

  private static String record(String status, String identifier, String datestamp, String rest) {
    return "<record><header%s><identifier>%s</identifier><datestamp>%s</datestamp></header>%s</record>"
        .formatted(status, identifier, datestamp, rest);
  }

  private static String document(String content) {
    return Archive.OAI.formatted("2026-03-10T08:00:00Z", content);
  }

  private static Reply parse(String content) {
    return parse(content, Limits.DEFAULT);
  }

  private static Reply parse(String content, Limits limits) {
    return ReplyParser.parse(document(content).getBytes(StandardCharsets.UTF_8), limits);
  }
}
