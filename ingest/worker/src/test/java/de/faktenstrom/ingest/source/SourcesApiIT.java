package de.faktenstrom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import de.faktenstrom.ingest.Workshop;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class SourcesApiIT {

  private static final String FEED =
      "{\"name\":\"Amt\",\"kind\":\"feed\",\"url\":\"https://example.org/feed\",\"trust\":\"release\",\"licence\":\"CC-BY-4.0\",\"language\":\"de\",\"itemKind\":\"press-release\",\"intervalSeconds\":300}";

  private final Workshop workshop = new Workshop();
  private final MockMvc http = workshop.http(SourcesApi.class);

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void showsWhatWasSetUp() throws Exception {
    String id = created(FEED);

    http.perform(get("/api/v1/sources"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.sources.length()").value(2))
        .andExpect(jsonPath("$.sources[?(@.builtIn == true)].name").value("Push"))
        .andExpect(
            jsonPath("$.sources[?(@.id == '%s')].itemKind".formatted(id)).value("press-release"))
        .andExpect(jsonPath("$.sources[?(@.id == '%s')].nextFetch".formatted(id)).isNotEmpty());
  }

  @Test
  void aRepositoryIsReadEveryHourAndItsSetsAreSourcesOfTheirOwn() throws Exception {
    String repository =
        "{\"name\":\"A\",\"kind\":\"oai\",\"url\":\"https://example.org/oai?set=%s\"}";

    String id = created(repository.formatted("one"));
    created(repository.formatted("other:part"));

    http.perform(get("/api/v1/sources/" + id))
        .andExpect(jsonPath("$.kind").value("oai"))
        .andExpect(jsonPath("$.intervalSeconds").value(3600))
        .andExpect(jsonPath("$.url").value("https://example.org/oai?set=one"))
        .andExpect(jsonPath("$.nextFetch").isNotEmpty());
  }

  @Test
  void aRegistryIsAskedWhereItIsUnlessToldOtherwise() throws Exception {
    String registry = "{\"name\":\"R\",\"kind\":\"notices\",\"notices\":{\"registry\":\"%s\"}}";

    String id = created(registry.formatted("crossref"));
    created(registry.formatted("datacite"));

    http.perform(get("/api/v1/sources/" + id))
        .andExpect(jsonPath("$.kind").value("notices"))
        .andExpect(jsonPath("$.url").value("https://api.crossref.org/"))
        .andExpect(jsonPath("$.intervalSeconds").value(21_600))
        .andExpect(jsonPath("$.settings.registry").value("crossref"));
    http.perform(json(post("/api/v1/sources"), registry.formatted("datacite")))
        .andExpect(status().isConflict());
  }

  @Test
  void theSameAddressTwiceIsAConflict() throws Exception {
    created(FEED);

    http.perform(json(post("/api/v1/sources"), FEED)).andExpect(status().isConflict());
  }

  @Test
  void saysInTheCallersLanguageWhatIsWrong() throws Exception {
    String wrong = "{\"name\":\"\",\"kind\":\"feed\",\"url\":\"file:///etc/passwd\"}";

    http.perform(json(post("/api/v1/sources"), wrong).header("Accept-Language", "de-DE"))
        .andExpect(status().is(422))
        .andExpect(
            jsonPath("$.detail")
                .value(
                    "Feld name: darf nicht leer sein. Feld url: muss mit http:// oder https://"
                        + " beginnen und einen gültigen Rechnernamen haben."))
        .andExpect(jsonPath("$.errors[0].detail").value("darf nicht leer sein."))
        .andExpect(jsonPath("$.errors[0].said").doesNotExist());
    http.perform(json(post("/api/v1/sources"), wrong))
        .andExpect(jsonPath("$.errors[0].detail").value("must not be empty."));
  }

  @Test
  void theSameRequestUnderTheSameKeyMakesOneSource() throws Exception {
    http.perform(json(post("/api/v1/sources"), FEED).header("Idempotency-Key", "k"))
        .andExpect(status().isCreated());
    http.perform(json(post("/api/v1/sources"), FEED).header("Idempotency-Key", "k"))
        .andExpect(status().isCreated());
    http.perform(
            json(post("/api/v1/sources"), FEED.replace("Amt", "B")).header("Idempotency-Key", "k"))
        .andExpect(status().is(422));

    assertThat(workshop.count("ingest.source")).isEqualTo(2);
  }

  @Test
  void stopsAndResumesOnlyTheVersionThatWasSeen() throws Exception {
    String at = "/api/v1/sources/" + created(FEED);

    http.perform(json(patch(at), "{\"state\":\"stopped\"}")).andExpect(status().is(428));
    http.perform(json(patch(at), "{\"state\":\"stopped\"}").header("If-Match", "\"1\""))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"2\""))
        .andExpect(jsonPath("$.nextFetch").doesNotExist());
    http.perform(post(at + "/fetches")).andExpect(status().isConflict());
    http.perform(json(patch(at), "{\"state\":\"active\"}").header("If-Match", "\"1\""))
        .andExpect(status().is(412));
    http.perform(json(patch(at), "{\"state\":\"active\"}").header("If-Match", "\"2\""))
        .andExpect(status().isOk());
    http.perform(post(at + "/fetches")).andExpect(status().isAccepted());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"feed\",\"url\":\"https://example.org/\"} | 422 | /name",
        "{\"name\":\"A\",\"url\":\"https://example.org/\"} | 422 | /kind",
        "{\"name\":\"A\",\"kind\":\"rss\",\"url\":\"https://example.org/\"} | 422 | /kind",
        "{\"name\":\"A\",\"kind\":\"feed\"} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"feed\",\"url\":\"file:///etc/passwd\"} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"push\",\"url\":\"https://example.org/\"} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"directory\",\"url\":\"../etc\"} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"directory\",\"url\":\"/etc\"} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"directory\",\"url\":\".\"} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"oai\"} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"oai\",\"url\":\"ftp://example.org/\"} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"oai\",\"url\":\"https://example.org/?verb=Identify\"} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"oai\",\"url\":\"https://example.org/?set=a&set=b\"} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"oai\",\"url\":\"https://example.org/?set=\"} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"oai\",\"url\":\"https://example.org/?metadataPrefix=a%26b\"} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"notices\"} | 422 | /notices",
        "{\"name\":\"A\",\"kind\":\"notices\",\"notices\":{}} | 422 | /notices/registry",
        "{\"name\":\"A\",\"kind\":\"notices\",\"notices\":{\"registry\":\"medra\"}} | 422 | /notices/registry",
        "{\"name\":\"A\",\"kind\":\"notices\",\"notices\":{\"registry\":7}} | 422 | /notices/registry",
        "{\"name\":\"A\",\"kind\":\"notices\",\"notices\":7} | 422 | /notices",
        "{\"name\":\"A\",\"kind\":\"notices\",\"url\":\"ftp://a.example/\",\"notices\":{\"registry\":\"crossref\"}} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"notices\",\"url\":\"https://a.example/?q\",\"notices\":{\"registry\":\"crossref\"}} | 422 | /url",
        "{\"name\":\"A\",\"kind\":\"notices\",\"notices\":{\"registry\":\"crossref\",\"mailto\":\"nobody\"}} | 422 | /notices/mailto",
        "{\"name\":\"A\",\"kind\":\"notices\",\"notices\":{\"registry\":\"datacite\",\"mailto\":\"a@example.org\"}} | 422 | /notices/mailto",
        "{\"name\":\"A\",\"kind\":\"notices\",\"notices\":{\"registry\":\"crossref\",\"since\":\"2026-03-11\"}} | 422 | /notices/since",
        "{\"name\":\"A\",\"kind\":\"feed\",\"url\":\"https://a.example/\",\"notices\":{\"registry\":\"crossref\"}} | 422 | /notices",
        "{\"name\":\"A\",\"kind\":\"push\",\"trust\":\"blind\"} | 422 | /trust",
        "{\"name\":\"A\",\"kind\":\"push\",\"intervalSeconds\":1} | 422 | /intervalSeconds",
      })
  void refusesWhatIsWrong(String json, int status, String pointer) throws Exception {
    http.perform(json(post("/api/v1/sources"), json))
        .andExpect(status().is(status))
        .andExpect(jsonPath("$.errors.length()").value(1))
        .andExpect(jsonPath("$.errors[0].pointer").value(pointer));
  }

  @Test
  void trustCanBeGivenInWords() throws Exception {
    String id = created("{\"name\":\"A\",\"kind\":\"push\",\"trust\":\"release at once\"}");

    http.perform(get("/api/v1/sources/" + id)).andExpect(jsonPath("$.trust").value("release"));
  }

  @Test
  void whatIsNotThereIs404() throws Exception {
    http.perform(get("/api/v1/sources/" + UUID.randomUUID())).andExpect(status().isNotFound());
    http.perform(get("/api/v1/sources/" + UUID.randomUUID() + "/fetches"))
        .andExpect(status().isNotFound());
  }

  private String created(String json) throws Exception {
    String body =
        http.perform(json(post("/api/v1/sources"), json))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(body, "$.id");
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String json) {
    return request.contentType(MediaType.APPLICATION_JSON).content(json);
  }
}
