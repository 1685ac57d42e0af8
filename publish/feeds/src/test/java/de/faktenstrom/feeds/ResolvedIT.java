package de.faktenstrom.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.publish.events.CitationsResolved;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Works that become known after a version is public.
class ResolvedIT {

  private static final Instant ASKED = Instant.parse("2026-03-11T09:00:00Z");

  private final TestFeeds feeds = new TestFeeds();

  @Test
  void standOnThePageAndNoFeedChanges() throws Exception {
    feeds.project(Samples.released(1));
    Map<String, String> before = feeds.everything();
    assertThat(page(1)).doesNotContain("Ankommen");

    feeds.say(resolved(1, 1, "Ankommen", ASKED));

    assertThat(page(1)).contains("Beispiel, Ada (2021): Ankommen. DOI 10.1234/abcd");
    assertThat(json(1)).contains("\"title\":\"Ankommen\"");
    assertThat(feeds.everything()).isEqualTo(before);
    assertThat(feeds.receipts).hasSize(1);
  }

  @Test
  void areTheSameWhateverTheOrderAndHoweverOften() throws Exception {
    Event newer = resolved(1, 1, "Ankommen", ASKED.plusSeconds(9));
    feeds.say(newer);
    feeds.say(newer);
    feeds.say(resolved(1, 1, "Ein älterer Titel", ASKED));
    feeds.project(Samples.released(1));

    assertThat(page(1)).contains("Ankommen").doesNotContain("Ein älterer Titel");
  }

  @Test
  void belongToTheirVersionAlone() throws Exception {
    feeds.project(Samples.released(1), Samples.updated(1, 2, Samples.at(9)));

    feeds.say(resolved(1, 1, "Ankommen", ASKED));

    assertThat(page(1)).doesNotContain("Ankommen");
  }

  private String page(int item) throws Exception {
    return text("/beitrag/" + Samples.id(item));
  }

  private String json(int item) throws Exception {
    return text("/beitrag/" + Samples.id(item) + ".json");
  }

  private String text(String address) throws Exception {
    return feeds.web().perform(get(address)).andReturn().getResponse().getContentAsString();
  }

  private static Event resolved(int item, int version, String title, Instant asked) {
    Work work =
        new Work(
            "book",
            title,
            List.of(new Work.Name("Beispiel", "Ada", null)),
            null,
            null,
            null,
            null,
            null,
            "2021",
            null,
            null,
            List.of(),
            "crossref",
            asked);
    List<Citation> citations =
        Samples.publication(item).citations().stream()
            .map(citation -> citation.type().equals("doi") ? citation.resolved(work) : citation)
            .toList();
    String uri = "urn:uuid:" + Samples.id(item);
    return new Event(
        UUID.randomUUID(),
        CitationsResolved.TYPE,
        "/desk",
        uri,
        asked,
        null,
        EventJson.write(new CitationsResolved(uri, version, citations)));
  }
}
