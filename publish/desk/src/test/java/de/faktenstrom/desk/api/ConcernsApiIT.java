package de.faktenstrom.desk.api;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.concern.Told;
import de.faktenstrom.ingest.events.DatasetChange;
import de.faktenstrom.ingest.events.Trust;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ConcernsApiIT {

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID id = UUID.randomUUID();
  private final MockMvc http =
      MockMvcBuilders.standaloneSetup(
              desk.context.getBean(ItemsController.class),
              desk.context.getBean(ConcernsController.class),
              desk.context.getBean(ReleasesController.class))
          .setControllerAdvice(new ApiIT.ProblemDetails())
          .build();

  @AfterEach
  void close() {
    desk.close();
  }

  private String mark() throws Exception {
    desk.receive(
        Told.citing(id, 1, Trust.RELEASE, Told.AT.minusSeconds(3600), "genesis", Told.TABLE));
    desk.tell(Told.table(3, DatasetChange.CORRECTION, null));
    String item =
        http.perform(get("/api/v1/items/" + id)).andReturn().getResponse().getContentAsString();
    return "/api/v1/items/%s/concerns/%s/resolution"
        .formatted(id, JsonPath.<Integer>read(item, "$.concerns[0].number"));
  }

  @Test
  void standAtTheItemInTheCallersLanguage() throws Exception {
    mark();

    call(get("/api/v1/items/" + id))
        .andExpect(header().string("ETag", "\"1.1\""))
        .andExpect(jsonPath("$.concerns[0].kind").value("figures-changed"))
        .andExpect(jsonPath("$.concerns[0].about").value("12531-0043"))
        .andExpect(jsonPath("$.concerns[0].since").value("2026-11-24T12:13:00Z"))
        .andExpect(
            jsonPath("$.concerns[0].change")
                .value("/api/v1/datasets/" + Told.DATASET + "/versions/3"))
        .andExpect(jsonPath("$.concerns[0].sentence").value(containsString("other values")));
    call(get("/api/v1/items/" + id).header("Accept-Language", "de"))
        .andExpect(jsonPath("$.concerns[0].sentence").value(containsString("andere Werte")));
    call(get("/api/v1/items?concern=open"))
        .andExpect(jsonPath("$.items[0].id").value(id.toString()));
    call(get("/api/v1/items?concern=closed")).andExpect(status().isBadRequest());
  }

  @Test
  void endOnceWithANote() throws Exception {
    String resolution = mark();

    call(post(resolution).contentType(MediaType.APPLICATION_JSON).content("{\"note\": \"gilt\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.note").value("gilt"))
        .andExpect(jsonPath("$.resolved").value("2026-11-24T12:41:00Z"));
    call(post(resolution))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.reason").value("resolved"));
    call(get("/api/v1/items?concern=open")).andExpect(jsonPath("$.items").isEmpty());
    call(post("/api/v1/items/" + id + "/concerns/999999/resolution"))
        .andExpect(status().isNotFound());
  }

  @Test
  void leaveTheETagGoodForOrders() throws Exception {
    mark();

    call(post("/api/v1/items/" + id + "/withdrawal")
            .header("If-Match", "\"1.1\"")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"reason\": \"falsch\", \"noteReaders\": \"falsch\"}"))
        .andExpect(status().isOk());
  }

  private ResultActions call(MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request);
  }
}
