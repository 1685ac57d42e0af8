package de.faktenstrom.desk.api;

import static de.faktenstrom.desk.Samples.reviewed;
import static de.faktenstrom.desk.Samples.trusted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import de.faktenstrom.desk.DeskUnderTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

class ApiIT {

  private static final String CORRECTION =
      """
      {"headline": "Neu", "severity": "serious", "noteShort": "kurz", "noteReaders": "lang"}\
      """;

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID id = UUID.randomUUID();
  private final MockMvc http =
      MockMvcBuilders.standaloneSetup(
              desk.context.getBean(ItemsController.class),
              desk.context.getBean(ReleasesController.class),
              desk.context.getBean(ReviewController.class),
              desk.context.getBean(AuditController.class))
          .setControllerAdvice(new ProblemDetails())
          .build();

  /// As Spring Boot's `spring.mvc.problemdetails.enabled` has it.
  @RestControllerAdvice
  static final class ProblemDetails extends ResponseEntityExceptionHandler {}

  @AfterEach
  void close() {
    desk.close();
  }

  @Nested
  class Releasing {

    @Test
    void answersStateRevisionAndTime() throws Exception {
      desk.receive(reviewed(id, 1));

      call(order("release", "{\"channels\": [\"feed\", \"webhook\"]}"))
          .andExpect(status().isOk())
          .andExpect(header().string("ETag", "\"2\""))
          .andExpect(jsonPath("$.state").value("released"))
          .andExpect(jsonPath("$.revision").value(1))
          .andExpect(jsonPath("$.releasedAt").value("2026-11-24T12:41:00Z"))
          .andExpect(jsonPath("$.due").doesNotExist());
    }

    @Test
    void needsNoBody() throws Exception {
      desk.receive(reviewed(id, 1));

      call(post("/api/v1/items/" + id + "/release"))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.state").value("released"));
    }

    @Test
    void takesLocalTimesWithTheirZone() throws Exception {
      desk.receive(reviewed(id, 1));

      call(order(
              "release",
              """
              {"embargoUntil": "2026-11-24T14:00", "zone": "Europe/Berlin"}\
              """))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.state").value("embargoed"))
          .andExpect(jsonPath("$.due").value("2026-11-24T13:00:00Z"))
          .andExpect(jsonPath("$.releasedAt").doesNotExist());
    }

    @Test
    void saysWhichInstantsADoubledHourMayMean() throws Exception {
      desk.receive(reviewed(id, 1));
      desk.clock.set(java.time.Instant.parse("2026-10-24T12:00:00Z"));

      call(order(
              "release",
              """
              {"embargoUntil": "2026-10-25T02:30", "zone": "Europe/Berlin"}\
              """))
          .andExpect(status().is(422))
          .andExpect(jsonPath("$.detail").value(containsString("2026-10-25T00:30:00Z")))
          .andExpect(jsonPath("$.detail").value(containsString("2026-10-25T01:30:00Z")));

      assertThat(desk.count("desk.release")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {"channels": ["fax"]}                                          | fax
            {"channels": []}                                               | channels is empty
            {"embargoUntil": "2025-11-24T14:00:00Z"}                       | past
            {"publishAt": "2026-11-25T14:00"}                              | zone
            {"publishAt": "2026-11-25T14:00", "zone": "Mars/Base"}         | Mars/Base
            {"publishAt": "morgen"}                                        | morgen
            """)
    void saysWhatIsWrong(String body, String sentence) throws Exception {
      desk.receive(reviewed(id, 1));

      call(order("release", body))
          .andExpect(status().is(422))
          .andExpect(jsonPath("$.detail").value(containsString(sentence)));

      assertThat(desk.outbox.events()).isEmpty();
    }

    @Test
    void refusesInTheCallersLanguage() throws Exception {
      desk.receive(trusted(id, 1));

      call(order("release", "{}"))
          .andExpect(status().isConflict())
          .andExpect(jsonPath("$.detail").value(containsString("released already")))
          .andExpect(jsonPath("$.reason").value("out"));
      call(order("release", "{}").header("Accept-Language", "de-DE,de;q=0.9,en;q=0.8"))
          .andExpect(jsonPath("$.detail").value(containsString("schon freigegeben")));
    }

    @Test
    void keepsToIfMatch() throws Exception {
      desk.receive(reviewed(id, 1));

      call(order("release", "{}").header("If-Match", "\"7\"")).andExpect(status().is(412));
      call(order("release", "{}").header("If-Match", "\"1\"")).andExpect(status().isOk());
    }

    @Test
    void doesOnceWhatIsAskedTwiceWithOneKey() throws Exception {
      desk.receive(reviewed(id, 1));

      String first = body(order("release", "{}").header("Idempotency-Key", "k1"));
      String second = body(order("release", "{}").header("Idempotency-Key", "k1"));

      assertThat(second).isEqualTo(first).contains("releasedAt");
      call(order("release", "{\"channels\": [\"feed\"]}").header("Idempotency-Key", "k1"))
          .andExpect(status().is(422));
    }

    @Test
    void saysThatAnItemHasNotArrived() throws Exception {
      call(order("release", "{}"))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.detail").value(containsString("not (yet) at the desk")));
      call(get("/api/v1/items/nonsense"))
          .andExpect(status().isNotFound())
          .andExpect(header().string("Retry-After", "1"));
    }
  }

  @Test
  void correctsAndWithdraws() throws Exception {
    desk.receive(trusted(id, 1));

    call(order("corrections", CORRECTION))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("corrected"))
        .andExpect(jsonPath("$.releasedVersion").value(2));
    call(order("withdrawal", "{\"reason\": \"falsch\", \"noteReaders\": \"Entschuldigung\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("withdrawn"))
        .andExpect(jsonPath("$.revision").value(3));
    call(order("corrections", CORRECTION)).andExpect(status().isConflict());
  }

  @Test
  void wantsNotesWithACorrection() throws Exception {
    desk.receive(trusted(id, 1));

    call(order("corrections", "{\"headline\": \"Neu\", \"severity\": \"minor\"}"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.detail").value(containsString("noteShort")));
    call(order("corrections", CORRECTION.replace("\"headline\": \"Neu\", ", "")))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.detail").value(containsString("Nothing is changed")));
  }

  @Test
  void showsAnItemWithItsVersions() throws Exception {
    desk.receive(trusted(id, 1));
    call(order("corrections", CORRECTION));

    String tag =
        call(get("/api/v1/items/" + id))
            .andExpect(status().isOk())
            .andExpect(header().string("ETag", startsWith("\"2.")))
            .andExpect(jsonPath("$.headline").value("Neu"))
            .andExpect(jsonPath("$.state").value("corrected"))
            .andExpect(jsonPath("$.topics[0].slug").value("asylum"))
            .andExpect(jsonPath("$.places[0].code").value("ags:05315"))
            .andExpect(jsonPath("$.versions[0].correction.noteShort").value("kurz"))
            .andExpect(jsonPath("$.versions[1].originVersion").value(1))
            .andExpect(jsonPath("$.decisions[1].by").value("source:Amt"))
            .andExpect(jsonPath("$.embargoUntil").doesNotExist())
            .andReturn()
            .getResponse()
            .getHeader("ETag");
    call(get("/api/v1/items/" + id).header("If-None-Match", tag))
        .andExpect(status().isNotModified());
  }

  @Test
  void listsByStateWithACursor() throws Exception {
    desk.receive(reviewed(UUID.randomUUID(), 1), reviewed(UUID.randomUUID(), 1), trusted(id, 1));

    String page = body(get("/api/v1/items?state=in_review&limit=1"));
    String next = JsonPath.read(page, "$.next");
    call(get("/api/v1/items?state=in_review&limit=1&after=" + next))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.next").doesNotExist());
    call(get("/api/v1/items")).andExpect(jsonPath("$.items.length()").value(3));
    call(get("/api/v1/items?state=lost")).andExpect(status().isBadRequest());
    call(get("/api/v1/items?after=x")).andExpect(status().isBadRequest());
  }

  @Test
  void reviewsBeforeARelease() throws Exception {
    desk.receive(reviewed(id, 1));

    call(order("rejection", "{\"reason\": \"dünn\"}"))
        .andExpect(jsonPath("$.state").value("rejected"));
    call(order("versions", "{\"headline\": \"Besser\"}"))
        .andExpect(jsonPath("$.state").value("draft"));
    call(post("/api/v1/items/" + id + "/submission"))
        .andExpect(jsonPath("$.state").value("in_review"));
    call(post("/api/v1/items/" + id + "/approval"))
        .andExpect(jsonPath("$.state").value("approved"));
    call(order("release", "{\"embargoUntil\": \"2026-11-24T14:00:00+01:00\"}"));
    call(order("embargo", "{\"until\": \"2026-11-24T15:00\", \"zone\": \"Europe/Berlin\"}"))
        .andExpect(jsonPath("$.embargoUntil").value("2026-11-24T14:00:00Z"));
    call(post("/api/v1/items/" + id + "/hold"))
        .andExpect(jsonPath("$.state").value("approved"))
        .andExpect(jsonPath("$.due").doesNotExist());
  }

  @Test
  void tellsTheLedgerAndTheAudit() throws Exception {
    desk.receive(trusted(id, 1));

    call(get("/api/v1/items/" + id + "/ledger"))
        .andExpect(jsonPath("$.summary.revision").value(1))
        .andExpect(jsonPath("$.summary.total").value(0));
    call(get("/api/v1/audit")).andExpect(jsonPath("$.entries[0].action").value("trusted"));
    call(get("/api/v1/audit/verification")).andExpect(jsonPath("$.intact").value(true));
  }

  private MockHttpServletRequestBuilder order(String what, String body) {
    return post("/api/v1/items/" + id + "/" + what)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private ResultActions call(MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request);
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return call(request).andReturn().getResponse().getContentAsString();
  }
}
