package de.faktenstrom.feeds;

import static de.faktenstrom.feeds.Samples.at;
import static de.faktenstrom.feeds.Samples.corrected;
import static de.faktenstrom.feeds.Samples.released;
import static de.faktenstrom.feeds.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.faktenstrom.enrich.events.ItemRelated;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Readers see of related items only what is out: nothing of an embargoed one, not even that it is
/// there.
class RelatedPageIT {

  private final TestFeeds feeds = new TestFeeds();
  private final MockMvc web = feeds.web();

  @Test
  void namesTheRelatedItemsThatAreOutTheClosestFirst() throws Exception {
    feeds.project(released(1), released(2), released(3));

    feeds.relate(related(1, 3, 2));

    String page = page(1).getContentAsString();
    assertThat(page).contains("Verwandt");
    assertThat(page.indexOf(Samples.id(3).toString()))
        .isPositive()
        .isLessThan(page.indexOf(Samples.id(2).toString()));
  }

  @Test
  void saysNothingOfOneThatIsNotOutYetAndNamesItOnceItIs() throws Exception {
    feeds.project(released(1));
    feeds.relate(related(1, 2));
    String before = page(1).getContentAsString();

    feeds.project(released(2));

    assertThat(before).doesNotContain("Verwandt", Samples.id(2).toString());
    assertThat(page(1).getContentAsString()).contains("Verwandt", Samples.id(2).toString());
  }

  @Test
  void takesAWithdrawnOneOff() throws Exception {
    feeds.project(released(1), released(2));
    feeds.relate(related(1, 2));

    feeds.project(withdrawn(2, 2, at(30)));

    assertThat(page(1).getContentAsString()).doesNotContain("Verwandt", Samples.id(2).toString());
  }

  @Test
  void followsTheNewestVersion() throws Exception {
    feeds.project(released(1), released(2), released(3), corrected(3, 2, at(30)));
    feeds.relate(related(1, 2));

    feeds.relate(related(1, 3));

    assertThat(page(1).getContentAsString())
        .contains(Samples.id(3).toString())
        .doesNotContain(Samples.id(2).toString());
  }

  /// No instant says when a list of others changed.
  @Test
  void hasNoLastModifiedWhereThereIsAList() throws Exception {
    feeds.project(released(1), released(2));
    boolean without = page(1).containsHeader("Last-Modified");

    feeds.relate(related(1, 2));

    assertThat(without).isTrue();
    assertThat(page(1).containsHeader("Last-Modified")).isFalse();
  }

  private MockHttpServletResponse page(int number) throws Exception {
    MockHttpServletResponse response =
        web.perform(get("/beitrag/" + Samples.id(number))).andReturn().getResponse();
    response.setCharacterEncoding("UTF-8");
    return response;
  }

  private static ItemRelated related(int number, int... others) {
    List<ItemRelated.Near> near =
        IntStream.range(0, others.length)
            .mapToObj(at -> new ItemRelated.Near(uri(others[at]), 0.9 - at / 10.0))
            .toList();
    return new ItemRelated(uri(number), 1, List.of(), near);
  }

  private static String uri(int number) {
    return "urn:uuid:" + Samples.id(number);
  }
}
