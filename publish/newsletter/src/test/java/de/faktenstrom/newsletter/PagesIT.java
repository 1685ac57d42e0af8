package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.faktenstrom.publish.events.Filter;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

class PagesIT {

  private NewsletterUnderTest newsletter;
  private MockMvc http;

  @BeforeEach
  void open() {
    newsletter = new NewsletterUnderTest(Samples.settings(null));
    newsletter.work();
    http =
        MockMvcBuilders.standaloneSetup(
                newsletter.bean(SignUpPages.class),
                newsletter.bean(ConsentPages.class),
                newsletter.bean(MailboxPages.class),
                newsletter.bean(SubscriptionApi.class),
                newsletter.bean(EditionApi.class))
            .setControllerAdvice(new ProblemDetails())
            .build();
  }

  /// What the application answers failures with.
  @ControllerAdvice
  static class ProblemDetails extends ResponseEntityExceptionHandler {}

  @AfterEach
  void close() {
    newsletter.close();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request.locale(java.util.Locale.GERMAN)).andReturn().getResponse();
  }

  private static String body(MockHttpServletResponse answer) throws UnsupportedEncodingException {
    return answer.getContentAsString();
  }

  private MockHttpServletResponse api(String json) throws Exception {
    return answer(
        post("/api/v1/subscriptions").contentType(MediaType.APPLICATION_JSON).content(json));
  }

  @Test
  void theFormWorksWithoutJavaScript() throws Exception {
    var page = answer(get("/newsletter"));

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(body(page))
        .contains("<label for=\"email\">E-Mail-Adresse</label>")
        .contains("Täglich um 07:00 Uhr")
        .contains("Fassung 2026-11")
        .contains("name=\"topics\"");
    assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
  }

  @Test
  void theFormIsEnglishOnRequest() throws Exception {
    assertThat(body(answer(get("/newsletter?lang=en"))))
        .contains("E-mail address")
        .contains("lang=\"en\"");
  }

  @Test
  void askingByFormPlansAConfirmation() throws Exception {
    var page =
        answer(
            post("/newsletter")
                .param("email", "erika@medien.example")
                .param("rhythm", "weekly")
                .param("topics", "asyl, schule")
                .param("kind", "press-release"));

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(body(page)).contains("Bitte sehen Sie in Ihr Postfach");
    assertThat(
            newsletter
                .jdbc
                .sql("select filter from newsletter.subscription")
                .query(String.class)
                .single())
        .contains("\"asyl\"")
        .contains("\"press-release\"");
  }

  @Test
  void aWrongAddressComesBackInTheFormWithTheReason() throws Exception {
    var page =
        answer(post("/newsletter").param("email", "müller@x.example").param("rhythm", "daily"));

    assertThat(page.getStatus()).isEqualTo(422);
    assertThat(body(page))
        .contains("ohne Umlaute")
        .contains("role=\"alert\"")
        .contains("müller@x.example");
  }

  @Test
  void knownAndUnknownAddressesGetTheSameAnswer() throws Exception {
    newsletter.subscribe("bekannt@medien.example", Rhythm.DAILY, Filter.ALL);

    var known = api("{\"email\":\"bekannt@medien.example\",\"rhythm\":\"daily\"}");
    var unknown = api("{\"email\":\"neu@medien.example\",\"rhythm\":\"daily\"}");

    assertThat(known.getStatus()).isEqualTo(202);
    assertThat(body(known)).isEqualTo(body(unknown));
  }

  @Test
  void theApiSaysWhatIsWrong() throws Exception {
    var answer = api("{\"email\":\"erika@medien.example\",\"rhythm\":\"hourly\"}");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    assertThat(body(answer)).contains("rhythm must be at_once, daily or weekly");
    assertThat(body(api("{\"email\":\"a@b.example\\r\\nBcc: c@d.example\",\"rhythm\":\"daily\"}")))
        .contains("email must be an address");
    assertThat(
            body(
                api(
                    "{\"email\":\"a@b.example\",\"rhythm\":\"daily\",\"filter\":{\"kinds\":[\"x\"]}}")))
        .contains("filter.kinds must be of");
  }

  @Test
  void openingAConfirmationLinkShowsAButtonAndPressingItConfirms() throws Exception {
    api("{\"email\":\"erika@medien.example\",\"rhythm\":\"daily\"}");
    newsletter.send();
    UUID confirmation =
        newsletter.jdbc.sql("select id from newsletter.confirmation").query(UUID.class).single();
    String link =
        "/newsletter/bestaetigen?token="
            + newsletter.bean(Keys.class).confirmationToken(confirmation);

    assertThat(body(answer(get(link))))
        .contains("<form method=\"post\"")
        .contains("Bestellung bestätigen");
    assertThat(newsletter.count("subscription where state = 'confirmed'")).isZero();
    assertThat(body(answer(post(link)))).contains("Bestellt");
    assertThat(newsletter.count("subscription where state = 'confirmed'")).isEqualTo(1);
    assertThat(answer(get("/newsletter/bestaetigen?token=falsch")).getStatus()).isEqualTo(410);
  }

  @Test
  void aGetNeverUnsubscribesAndAPostDoesAtOnce() throws Exception {
    UUID reader = newsletter.subscribe("erika@medien.example", Rhythm.DAILY, Filter.ALL);
    String link =
        "/newsletter/abmelden?token=" + newsletter.bean(Keys.class).unsubscribeToken(reader);

    assertThat(body(answer(get(link)))).contains("Newsletter beenden?");
    assertThat(newsletter.count("subscription where state = 'confirmed'")).isEqualTo(1);

    var done =
        answer(
            post(link)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("List-Unsubscribe", "One-Click"));
    assertThat(done.getStatus()).isEqualTo(200);
    assertThat(newsletter.count("subscription where state = 'ended' and ended_by = 'one-click'"))
        .isEqualTo(1);
    assertThat(answer(post("/newsletter/abmelden?token=falsch")).getStatus()).isEqualTo(404);
  }

  @Test
  void theMailboxShowsMailsWithoutRunningThem() throws Exception {
    newsletter.subscribe("erika@medien.example", Rhythm.AT_ONCE, Filter.ALL);
    newsletter.announce(
        Samples.released(Samples.uri(), "Zahlen <script>", newsletter.clock.instant()));
    newsletter.work();
    long id = newsletter.jdbc.sql("select id from newsletter.mailbox").query(Long.class).single();

    assertThat(body(answer(get("/mailbox"))))
        .contains("Zahlen &lt;script&gt;")
        .contains("erika@medien.example");
    var mail = answer(get("/mailbox/" + id));
    assertThat(body(mail))
        .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
        .doesNotContain("<script");
    assertThat(answer(get("/mailbox/999999")).getStatus()).isEqualTo(404);
  }

  @Test
  void theSummaryHasNumbersOnly() throws Exception {
    newsletter.subscribe("erika@medien.example", Rhythm.DAILY, Filter.ALL);

    String summary = body(answer(get("/api/v1/subscriptions/summary")));

    assertThat(summary).contains("\"confirmed\":1").contains("\"daily\":1").doesNotContain("erika");
  }

  @Test
  void anEditionIsSentByTheApi() throws Exception {
    newsletter.subscribe("erika@medien.example", Rhythm.WEEKLY, Filter.ALL);
    newsletter.announce(Samples.released(Samples.uri(), "Zahlen", newsletter.clock.instant()));
    var request =
        post("/api/v1/editions")
            .contentType(MediaType.APPLICATION_JSON)
            .header("Idempotency-Key", "k1")
            .content("{\"rhythm\":\"weekly\"}");

    String first = body(answer(request));

    assertThat(first)
        .contains("\"mailings\":1")
        .contains("\"items\":1")
        .contains("\"rhythm\":\"weekly\"");
    assertThat(body(answer(request))).isEqualTo(first);
  }
}
