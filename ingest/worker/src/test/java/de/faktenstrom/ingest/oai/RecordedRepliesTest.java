package de.faktenstrom.ingest.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.faktenstrom.ingest.oai.Reply.Deletions;
import de.faktenstrom.ingest.oai.Reply.Entry;
import de.faktenstrom.ingest.oai.Reply.Identity;
import de.faktenstrom.ingest.oai.Reply.Objection;
import de.faktenstrom.ingest.oai.Reply.Page;
import de.faktenstrom.ingest.oai.Reply.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that a repository once gave.
class RecordedRepliesTest {

  private static final Path RECORDED =
      Path.of(System.getProperty("shared.data", "../shared/data"), "oai");

  @BeforeAll
  static void areThere() {
    assumeTrue(Files.isDirectory(RECORDED), "no recorded answers at " + RECORDED.toAbsolutePath());
  }

  @ParameterizedTest
  @CsvSource({
    "ListRecords.xml, 2, ListRecords2.xml",
    "ListRecords2.xml, 2, ListRecords3.xml",
    "ListRecords3.xml, 2, ListRecords4.xml",
    "ListRecords4.xml, 1,",
    "GetRecord.xml, 1,",
    "GetRecord_utf8test.xml, 1,",
  })
  void records(String file, int entries, String token) throws IOException {
    Page page = (Page) reply(file);

    assertThat(page.entries()).hasSize(entries);
    assertThat(page.next() == null ? null : page.next().value()).isEqualTo(token);
    assertThat(page.mended()).isFalse();
  }

  @Test
  void aRecordIsReadWithAllThatItSays() throws IOException {
    Page page = (Page) reply("ListRecords.xml");

    assertThat(page.entries().getFirst()).isInstanceOf(Entry.Deleted.class);
    Entry.Live live = (Entry.Live) page.entries().getLast();
    assertThat(live.identifier()).isEqualTo("oai:test.example.com:1585322");
    assertThat(live.datestamp()).isEqualTo("2011-01-10T10:19:23Z");
    assertThat(live.metadata().values("title")).containsExactly("Sample Title");
    assertThat(live.metadata().values("creator")).hasSize(4);
    assertThat(page.size()).isEqualTo(8);
  }

  @Test
  void aRecordWithoutIdentifierIsSaid() throws IOException {
    assertThat(((Page) reply("ListRecords4.xml")).problems()).hasSize(1);
  }

  @Test
  void namesKeepTheirScript() throws IOException {
    Entry.Live live = (Entry.Live) ((Page) reply("GetRecord_utf8test.xml")).entries().getFirst();

    assertThat(live.metadata().values("creator")).containsExactly("某人");
  }

  @Test
  void whoTheRepositoryIs() throws IOException {
    assertThat(reply("Identify.xml"))
        .isEqualTo(new Identity("A Test Repository", "2.0", Granularity.DAY, Deletions.PERSISTENT));
  }

  @ParameterizedTest
  @CsvSource({
    "badArgument.xml, BAD_ARGUMENT",
    "badResumptionToken.xml, BAD_RESUMPTION_TOKEN",
    "cannotDisseminateFormat.xml, CANNOT_DISSEMINATE_FORMAT",
    "idDoesNotExist.xml, ID_DOES_NOT_EXIST",
    "noRecordsMatch.xml, NO_RECORDS_MATCH",
    "noSetHierarchy.xml, NO_SET_HIERARCHY",
    "undefinedError.xml, OTHER",
  })
  void errors(String file, ErrorCode code) throws IOException {
    assertThat(((Objection) reply(file)).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ListRecordsBroken.xml",
        "ListIdentifiers.xml",
        "ListIdentifiers2.xml",
        "ListMetadataFormats.xml",
        "ListSets.xml",
      })
  void whatWasNeverAskedForIsNotTakenForRecords(String file) throws IOException {
    assertThat(reply(file)).isInstanceOf(Unreadable.class);
  }

  private static Reply reply(String file) throws IOException {
    return ReplyParser.parse(Files.readAllBytes(RECORDED.resolve(file)));
  }
}
