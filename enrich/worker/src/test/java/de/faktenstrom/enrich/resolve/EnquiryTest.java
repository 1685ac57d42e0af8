package de.faktenstrom.enrich.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.resolve.Heard.Said;
import de.faktenstrom.enrich.resolve.Heard.Silence;
import de.faktenstrom.enrich.resolve.Reading.Damaged;
import de.faktenstrom.enrich.resolve.Reading.Found;
import de.faktenstrom.enrich.resolve.Reading.Missing;
import de.faktenstrom.enrich.resolve.Services.Reply;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.net.GuardedHttp;
import de.faktenstrom.net.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnquiryTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

  private final Services services = new Services();
  private final GuardedHttp http =
      new GuardedHttp(
          AddressPolicy.opening(List.of("127.0.0.1/32")),
          "Faktenstrom/0.1 (mailto:desk@office.example)");
  private final Enquiry enquiry = enquiry(http);

  @AfterEach
  void stop() throws IOException {
    http.close();
    services.close();
  }

  private Enquiry enquiry(GuardedHttp over) {
    return new Enquiry(
        over,
        new ResolveSettings(services.addresses(), "desk@office.example"),
        CLOCK,
        new Request.Limits(Duration.ofMillis(400), Duration.ofMillis(800), 1 << 20));
  }

  @Test
  void asksEachRegistryInItsOwnWayAndSaysWhoAsks() {
    services.put(Registry.CROSSREF, json("crossref.json"));
    services.put(Registry.DATACITE, json("datacite.json"));
    services.put(Registry.OPENALEX, json("openalex.json"));
    services.put(Registry.DNB, Reply.of(200, "text/xml;charset=utf-8", Recorded.bytes("dnb.xml")));

    Sought strange = new Sought("doi", "10.5555/a<b>;2-#?%ü");
    List<Heard> heard =
        List.of(
            enquiry.ask(Registry.CROSSREF, strange),
            enquiry.ask(Registry.DATACITE, new Sought("arxiv", "2101.00001v2")),
            enquiry.ask(Registry.OPENALEX, Recorded.DOI),
            enquiry.ask(Registry.DNB, Recorded.BOOK));

    assertThat(heard)
        .allSatisfy(said -> assertThat(((Said) said).reading()).isInstanceOf(Found.class));
    assertThat(services.asked)
        .extracting(Services.Asked::uri)
        .containsExactly(
            "/crossref/10.5555/a%3Cb%3E%3B2-%23%3F%25%C3%BC?mailto=desk%40office.example",
            "/datacite/10.48550/arxiv.2101.00001",
            "/openalex/doi:10.5555/beispiel.2021.7?mailto=desk%40office.example",
            "/dnb?version=1.1&operation=searchRetrieve&recordSchema=MARC21-xml&maximumRecords=5"
                + "&query=num%3D%229783161484100%22");
    assertThat(services.asked)
        .extracting(Services.Asked::userAgent)
        .containsOnly("Faktenstrom/0.1 (mailto:desk@office.example)");
  }

  @Nested
  class WhenThereIsNoAnswerToUse {

    @Test
    void findsNothingAt404() {
      assertThat(enquiry.ask(Registry.CROSSREF, Recorded.DOI)).isEqualTo(new Said(new Missing()));
    }

    @Test
    void waitsAsLongAsTheServerWants() {
      services.put(Registry.CROSSREF, Reply.of(429).with("Retry-After", "120"));
      services.put(
          Registry.DATACITE, Reply.of(503).with("Retry-After", "Mon, 2 Mar 2026 10:00:00 GMT"));
      services.put(Registry.OPENALEX, Reply.of(429).with("Retry-After", "soon"));

      assertThat(pause(Registry.CROSSREF)).isEqualTo(Duration.ofSeconds(120));
      assertThat(pause(Registry.DATACITE)).isEqualTo(Duration.ofHours(1));
      assertThat(pause(Registry.OPENALEX)).isZero();
    }

    @Test
    void isSilentAt500And403() {
      services.put(Registry.CROSSREF, Reply.of(500));
      services.put(Registry.DATACITE, Reply.of(403));

      assertThat(enquiry.ask(Registry.CROSSREF, Recorded.DOI)).isInstanceOf(Silence.class);
      assertThat(enquiry.ask(Registry.DATACITE, Recorded.DOI)).isInstanceOf(Silence.class);
    }

    @Test
    void givesUpOnWhoeverTakesTooLong() {
      services.hang();

      assertThat(enquiry.ask(Registry.CROSSREF, Recorded.DOI))
          .isEqualTo(new Silence("Das Register hat nicht rechtzeitig geantwortet.", Duration.ZERO));
    }

    @Test
    void takesNoAnswerThatBreaksOff() {
      byte[] half =
          Recorded.text("crossref.json").substring(0, 700).getBytes(StandardCharsets.UTF_8);
      services.put(
          Registry.CROSSREF,
          new Reply(200, Map.of("Content-Type", "application/json"), half, half.length + 900));
      services.put(Registry.DATACITE, Reply.of(200, "application/json", half));

      assertThat(enquiry.ask(Registry.CROSSREF, Recorded.DOI)).isInstanceOf(Silence.class);
      assertThat(enquiry.ask(Registry.DATACITE, Recorded.DOI))
          .extracting(heard -> ((Said) heard).reading())
          .isInstanceOf(Damaged.class);
    }

    @Test
    void takesNoPageForAnAnswer() {
      byte[] page = "<html><body>Just a moment…</body></html>".getBytes(StandardCharsets.UTF_8);
      for (Registry registry : Registry.values()) {
        services.put(registry, Reply.of(200, "text/html", page));

        assertThat(enquiry.ask(registry, Recorded.BOOK))
            .extracting(heard -> ((Said) heard).reading())
            .isInstanceOf(Damaged.class);
      }
    }

    @Test
    void takesNoAnswerBeyondBounds() {
      services.put(Registry.CROSSREF, Reply.of(200, "application/json", new byte[2 << 20]));

      assertThat(enquiry.ask(Registry.CROSSREF, Recorded.DOI))
          .isEqualTo(new Silence("Die Antwort des Registers ist zu groß.", Duration.ZERO));
    }

    @Test
    void followsNoRedirectToAPrivateAddress() {
      services.put(Registry.CROSSREF, Reply.of(302).with("Location", "http://10.0.0.1/works/x"));
      services.put(Registry.DATACITE, Reply.of(302).with("Location", "http://[::1]:1/dois/x"));

      assertThat(enquiry.ask(Registry.CROSSREF, Recorded.DOI))
          .isEqualTo(new Silence("Die Adresse des Registers ist nicht erlaubt.", Duration.ZERO));
      assertThat(enquiry.ask(Registry.DATACITE, Recorded.DOI))
          .isEqualTo(new Silence("Die Adresse des Registers ist nicht erlaubt.", Duration.ZERO));
    }

    @Test
    void reachesNobodyOnThisMachineUnlessItIsOpened() throws IOException {
      try (GuardedHttp closed = new GuardedHttp(AddressPolicy.publicOnly(), "Test")) {
        assertThat(enquiry(closed).ask(Registry.CROSSREF, Recorded.DOI))
            .isInstanceOf(Silence.class);
      }
      assertThat(services.asked).isEmpty();
    }

    @Test
    void asksNobodyWhereARegistryIsOff() {
      Enquiry off = new Enquiry(http, ResolveSettings.off(), CLOCK);

      assertThat(off.ask(Registry.CROSSREF, Recorded.DOI)).isInstanceOf(Silence.class);
      assertThat(services.asked).isEmpty();
    }

    private Duration pause(Registry registry) {
      return ((Silence) enquiry.ask(registry, Recorded.DOI)).pause();
    }
  }

  private static Reply json(String file) {
    return Reply.json(Recorded.text(file));
  }
}
