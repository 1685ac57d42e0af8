package de.faktenstrom.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.feed.Link;
import java.net.URI;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NamedHubTest {

  private static final URI URL = URI.create("http://site.example/feed.xml");
  private static final List<Link> DOCUMENT =
      List.of(
          link("hub", "http://hub.example/"),
          link("hub", "http://second.example/"),
          link("self", "http://site.example/feed"));

  @Test
  void isNamedByTheDocument() {
    assertThat(NamedHub.of(List.of(), DOCUMENT, URL))
        .isEqualTo(new NamedHub("http://hub.example/", "http://site.example/feed"));
  }

  @Test
  void theHeadersComeFirst() {
    List<String> headers =
        List.of(
            "<http://header.example/>; rel=hub, </topic?a=1,2>; title=\"a, \\\"b\\\"\"; rel=\"SELF canonical\"",
            "<http://other.example/>; rel=\"hub\"");

    assertThat(NamedHub.of(headers, DOCUMENT, URL))
        .isEqualTo(new NamedHub("http://header.example/", "http://site.example/topic?a=1,2"));
  }

  @Test
  void oneOfTheTwoAloneIsNone() {
    assertThat(NamedHub.of(List.of(), DOCUMENT.subList(0, 2), URL)).isNull();
    assertThat(NamedHub.of(List.of("<http://site.example/>; rel=self"), List.of(), URL)).isNull();
  }

  @Test
  void anAddressThatCannotBeAskedIsNone() {
    List<Link> strange =
        List.of(
            link("hub", "file:///etc/passwd"),
            link("hub", "http://user:secret@hub.example/"),
            link("hub", "http://hub.example/" + "x".repeat(2_000)),
            link("self", "http://site.example/feed"));

    assertThat(NamedHub.of(List.of(), strange, URL)).isNull();
  }

  @Test
  void aSecureFeedIsNotLeftToAHubThatIsNot() {
    URI secure = URI.create("https://site.example/feed.xml");

    assertThat(NamedHub.of(List.of(), DOCUMENT, secure)).isNull();
    assertThat(NamedHub.of(List.of("<https://hub.example/>; rel=hub"), DOCUMENT, secure))
        .isEqualTo(new NamedHub("https://hub.example/", "http://site.example/feed"));
  }

  @Property
  void anyHeaderIsReadToItsEnd(@ForAll String header) {
    assertThat(LinkHeader.links("<a>;rel=hub,<b>;" + header).getFirst())
        .isEqualTo(new LinkHeader.Link("a", "hub"));
  }

  private static Link link(String rel, String href) {
    return new Link(rel, href, null, null, null, null);
  }
}
