package de.faktenstrom.webhooks;

import static de.faktenstrom.webhooks.Samples.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.webhooks.Newsroom.Party;
import de.faktenstrom.webhooks.Receiver.Got;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiIT {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Newsroom newsroom = new Newsroom();
  private final PartnerController partners =
      new PartnerController(newsroom.partners, newsroom.answers);
  private final EndpointController endpoints =
      new EndpointController(
          newsroom.partners, newsroom.answers, newsroom.history, newsroom.sending);
  private final DeliveryController deliveries =
      new DeliveryController(newsroom.history, newsroom.answers, newsroom.sending, newsroom.clock);
  private final EventsController events =
      new EventsController(new PartnerTable(newsroom.db), newsroom.partners, newsroom.history);

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void showsTokenAndSecretOnceAndKeepsNeither() {
    JsonNode partner = json(partners.create(null, new PartnerController.NewPartner("Zeitung")));
    UUID id = UUID.fromString(partner.get("id").asString());
    Wish wish =
        new Wish(
            "http://127.0.0.1:9/hook",
            List.of("publication.released"),
            new Wish.Wanted(List.of("asyl"), List.of("press-release"), List.of("DE"), true),
            null);
    JsonNode endpoint = json(partners.add(id, null, wish));

    assertThat(partner.get("token").asString()).startsWith("fsp_");
    assertThat(endpoint.get("secret").asString()).startsWith("whsec_");
    Shown.EndpointView view = partners.one(id).endpoints().getFirst();
    assertThat(view.filter().topics()).containsExactly("asyl");
    assertThat(view.filter().kinds()).extracting(Object::toString).containsExactly("press-release");
    assertThat(view.filter().languages()).containsExactly("de");
    assertThat(view.filter().correctionsOnly()).isTrue();
    assertThat(Newsroom.json(partners.all()))
        .doesNotContain(endpoint.get("secret").asString())
        .doesNotContain(partner.get("token").asString());
    assertThat(endpoints.all().endpoints()).hasSize(1);
  }

  @Test
  void answersARepeatedRequestWithTheSameAnswer() {
    var wish = new PartnerController.NewPartner("Zeitung");

    String first = partners.create("k1", wish).getBody();
    String again = partners.create("k1", wish).getBody();

    assertThat(again).isEqualTo(first);
    assertThat(partners.all().partners()).hasSize(1);
    assertThatThrownBy(() -> partners.create("k1", new PartnerController.NewPartner("Andere")))
        .satisfies(e -> assertThat(status(e)).isEqualTo(422));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/hook", "http://169.254.169.254/latest", "http://localhost/",
            "http://[fd00::1]/", "ftp://example.org/",
        "http://user:pw@example.org/", "", "http://2852039166/", "not a url",
            "https://no-such-host.invalid/"
      })
  void refusesATargetThatIsNotPublic(String url) {
    Partners strict =
        new Partners(
            newsroom.tables,
            new Audience(newsroom.db, newsroom.tables.endpoints(), (_, _) -> {}, newsroom.clock),
            AddressPolicy.publicOnly(),
            newsroom.clock);

    assertThatThrownBy(() -> strict.target(new Wish(url, null, null, null)))
        .satisfies(e -> assertThat(status(e)).isEqualTo(422))
        .satisfies(
            e -> assertThat(((ErrorResponseException) e).getBody().getDetail()).endsWith("."));
  }

  @Test
  void refusesTypesKindsAndFormatsThereAreNot() {
    Party party = newsroom.party("Eins");

    assertThatThrownBy(() -> add(party, List.of("publication.invented"), null, null))
        .satisfies(e -> assertThat(status(e)).isEqualTo(422));
    assertThatThrownBy(
            () -> add(party, null, new Wish.Wanted(null, List.of("novel"), null, null), null))
        .satisfies(e -> assertThat(status(e)).isEqualTo(422));
    assertThatThrownBy(() -> add(party, null, null, "xml"))
        .satisfies(e -> assertThat(status(e)).isEqualTo(422));
    assertThatThrownBy(() ->
            partners.add(
                UUID.randomUUID(), null, new Wish(party.receiver().url(), null, null, null)))
        .satisfies(e -> assertThat(status(e)).isEqualTo(404));
  }

  @Test
  void letsAPartnerFetchTheBytesThatWereSigned() {
    Party party = newsroom.party("Eins");
    Party other = newsroom.party("Zwei");
    newsroom.announce(Samples.released(ITEM, 1));
    newsroom.announce(Samples.corrected(ITEM, 2));
    await().until(() -> party.receiver().all().size() == 2);
    await().until(() -> newsroom.states(party).getLast().equals("delivered"));

    Shown.Events page = events.events(0, 100, null, "Bearer " + party.token(), guest());

    assertThat(page.events())
        .extracting(Shown.EventView::body)
        .containsExactlyElementsOf(party.receiver().all().stream().map(Got::body).toList());
    assertThat(page.events())
        .extracting(Shown.EventView::webhookId)
        .containsExactlyElementsOf(party.receiver().all().stream().map(Got::id).toList());
    assertThat(page.next()).isEqualTo(2);
    assertThat(page.endpoints()).hasSize(1);
    assertThat(events.events(1, 100, null, "Bearer " + party.token(), guest()).events()).hasSize(1);
    assertThat(events.events(2, 100, null, "Bearer " + party.token(), guest()).next()).isEqualTo(2);
    assertThat(events.events(0, 1, party.partner(), null, admin()).events()).hasSize(1);
    assertThatThrownBy(
            () -> events.events(0, 1, other.partner(), "Bearer " + party.token(), guest()))
        .satisfies(e -> assertThat(status(e)).isEqualTo(401));
    assertThatThrownBy(() -> events.events(0, 1, null, "Bearer fsp_x", guest()))
        .satisfies(e -> assertThat(status(e)).isEqualTo(401));
    assertThatThrownBy(() -> events.events(0, 1, null, null, guest()))
        .satisfies(e -> assertThat(status(e)).isEqualTo(401));
  }

  @Test
  void resendsASettledDeliveryAsANewOneWithTheSameId() {
    Party party = newsroom.party("Eins");
    newsroom.announce(Samples.released(ITEM, 1));
    await().until(() -> newsroom.states(party).equals(List.of("delivered")));
    String first = endpoints.deliveries(party.endpoint(), null, 10).deliveries().getFirst().id();

    JsonNode resent = json(deliveries.resend(first, "again-1"));
    deliveries.resend(first, "again-1");

    await().until(() -> newsroom.states(party).equals(List.of("delivered", "delivered")));
    assertThat(resent.get("id").asString()).isNotEqualTo(first);
    assertThat(party.receiver().all())
        .hasSize(2)
        .extracting(Got::id)
        .containsOnly(Body.id(party.partner(), ITEM, 1));
    Shown.Deliveries newest = endpoints.deliveries(party.endpoint(), null, 1);
    assertThat(newest.deliveries())
        .extracting(Shown.Delivery::id)
        .containsExactly(resent.get("id").asString());
    assertThat(endpoints.deliveries(party.endpoint(), newest.next(), 10).deliveries())
        .extracting(Shown.Delivery::id)
        .containsExactly(first);
  }

  @Test
  void resendsNothingThatWasCorrectedSince() {
    Party party = newsroom.party("Eins");
    newsroom.announce(Samples.released(ITEM, 1));
    newsroom.announce(Samples.corrected(ITEM, 2));
    await().until(() -> newsroom.states(party).getLast().equals("delivered"));
    String first = newsroom.deliveries(party).getLast().id();

    assertThatThrownBy(() -> deliveries.resend(first, null))
        .satisfies(e -> assertThat(status(e)).isEqualTo(409));
    assertThatThrownBy(() -> deliveries.resend("nonsense", null))
        .satisfies(e -> assertThat(status(e)).isEqualTo(404));
    assertThatThrownBy(() -> deliveries.resend(DeliveryId.show(party.endpoint(), 4711), null))
        .satisfies(e -> assertThat(status(e)).isEqualTo(404));
  }

  @Test
  void testsAnEndpointAtOnce() {
    Party party = newsroom.party("Eins");

    Shown.Tested well = endpoints.test(party.endpoint());
    party.receiver().behave(Receiver.answering(404));
    Shown.Tested wrong = endpoints.test(party.endpoint());

    assertThat(well.delivered()).isTrue();
    assertThat(wrong.delivered()).isFalse();
    assertThat(wrong.status()).isEqualTo(404);
    Got got = party.receiver().all().getFirst();
    got.verify(party.secret());
    assertThat(got.type()).isEqualTo("endpoint.test");
    assertThat(newsroom.states(party)).isEmpty();
  }

  @Test
  void switchesOffAndOn() {
    Party party = newsroom.party("Eins");

    assertThat(endpoints.switchOff(party.endpoint()).state()).isEqualTo("switched-off");
    newsroom.announce(Samples.released(ITEM, 1));
    assertThat(endpoints.one(party.endpoint()).open()).isEqualTo(1);
    assertThat(endpoints.switchOn(party.endpoint()).state()).isEqualTo("active");

    await().until(() -> newsroom.states(party).equals(List.of("delivered")));
  }

  @Test
  void rotatesTheSecretOnceForARepeatedRequest() {
    Party party = newsroom.party("Eins");
    var hour = new EndpointController.Rotation(3600L);

    String first = endpoints.rotate(party.endpoint(), "r1", hour).getBody();

    assertThat(endpoints.rotate(party.endpoint(), "r1", hour).getBody()).isEqualTo(first);
    assertThat(newsroom.partners.endpoint(party.endpoint()).secrets()).hasSize(2);
    newsroom.pass(java.time.Duration.ofMinutes(61));
    assertThat(newsroom.partners.endpoint(party.endpoint()).secrets()).hasSize(1);
    assertThatThrownBy(
            () -> endpoints.rotate(party.endpoint(), null, new EndpointController.Rotation(-1L)))
        .satisfies(e -> assertThat(status(e)).isEqualTo(422));
  }

  private void add(Party party, List<String> types, Wish.Wanted filter, String format) {
    partners.add(party.partner(), null, new Wish(party.receiver().url(), types, filter, format));
  }

  private static JsonNode json(org.springframework.http.ResponseEntity<String> answer) {
    return MAPPER.readTree(answer.getBody());
  }

  private static int status(Throwable problem) {
    return ((ErrorResponseException) problem).getStatusCode().value();
  }

  private static WebRequest guest() {
    return request(false);
  }

  private static WebRequest admin() {
    return request(true);
  }

  private static WebRequest request(boolean admin) {
    return (WebRequest)
        Proxy.newProxyInstance(
            ApiIT.class.getClassLoader(),
            new Class<?>[] {WebRequest.class},
            (_, method, _) -> method.getName().equals("isUserInRole") ? admin : null);
  }
}
