package de.faktenstrom.ingest.oai;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.oai.Listing.Progress;
import de.faktenstrom.ingest.oai.Reply.Token;
import de.faktenstrom.ingest.source.OaiAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuestionTest {

  private static final OaiAddress PLAIN = OaiAddress.of("https://archive.example/oai");
  private static final OaiAddress OWN =
      OaiAddress.of("https://archive.example/index?set=a:b&page=oai&metadataPrefix=qdc");

  @Test
  void asksWhoTheRepositoryIs() {
    assertThat(Question.identify(PLAIN)).hasToString("https://archive.example/oai?verb=Identify");
    assertThat(Question.identify(OWN))
        .hasToString("https://archive.example/index?page=oai&verb=Identify");
  }

  @Test
  void asksForAllRecordsOfTheSet() {
    assertThat(Question.records(OWN, Listing.of(Granularity.DAY, null)))
        .hasToString(
            "https://archive.example/index?page=oai&verb=ListRecords&metadataPrefix=qdc&set=a%3Ab");
  }

  @Test
  void asksFromATimeAsFineAsTheRepositoryKnows() {
    Instant since = Instant.parse("2026-03-10T08:00:01Z");

    assertThat(Question.records(PLAIN, Listing.of(Granularity.DAY, since)))
        .hasToString(
            "https://archive.example/oai?verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-10");
    assertThat(Question.records(PLAIN, Listing.of(Granularity.SECOND, since)))
        .hasToString(
            "https://archive.example/oai?verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-10T08%3A00%3A01Z");
  }

  @Test
  void asksForATokenAlone() {
    Listing open =
        new Listing(
            Granularity.DAY, null, null, null, new Token("a b&c=d", null), Progress.NONE, 0);

    assertThat(Question.records(OWN, open))
        .hasToString(
            "https://archive.example/index?page=oai&verb=ListRecords&resumptionToken=a%20b%26c%3Dd");
  }
}
