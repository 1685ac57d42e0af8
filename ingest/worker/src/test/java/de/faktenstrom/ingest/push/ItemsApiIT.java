package de.faktenstrom.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.faktenstrom.ingest.Workshop;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

class ItemsApiIT {

  private static final String ITEM =
      "{\"externalId\":\"%s\",\"kind\":\"article\",\"headline\":\"H\",\"body\":\"<p>b</p>\"}";

  private final Workshop workshop = new Workshop();
  private final MockMvc http = workshop.http(ItemsApi.class, ArchiveApi.class);

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void answers202WithTheItemsName() throws Exception {
    http.perform(json(ITEM.formatted("a")))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.outcome").value("created"))
        .andExpect(jsonPath("$.version").value(1))
        .andExpect(jsonPath("$.notes").doesNotExist());
    assertThat(workshop.count("ingest.item")).isEqualTo(1);
  }

  @Test
  void aBodyThatIsTooLargeIs413AndLeavesNothing() throws Exception {
    String huge = ITEM.formatted("a").replace("<p>b</p>", "x".repeat(20 << 20));

    http.perform(json(huge)).andExpect(status().is(413));

    assertThat(workshop.count("ingest.item")).isZero();
  }

  @Test
  void faultsAreProblemDetailsWithPointers() throws Exception {
    http.perform(json("{\"externalId\":\"a\",\"kind\":\"novel\",\"headline\":\"H\"}"))
        .andExpect(status().is(422))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(
            jsonPath("$.errors[*].pointer")
                .value(org.hamcrest.Matchers.contains("/kind", "/body")));
  }

  @Test
  void unknownFieldsAndBrokenJsonAre400() throws Exception {
    http.perform(json("{\"colour\":1}")).andExpect(status().isBadRequest());
    http.perform(json("{")).andExpect(status().isBadRequest());
  }

  @Test
  void theSameRequestUnderTheSameKeyHasTheSameAnswer() throws Exception {
    String first =
        http.perform(json(ITEM.formatted("a")).header("Idempotency-Key", "k"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String again =
        http.perform(json(ITEM.formatted("a")).header("Idempotency-Key", "k"))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(again).isEqualTo(first).contains("created");
    http.perform(json(ITEM.formatted("b")).header("Idempotency-Key", "k"))
        .andExpect(status().is(422));
    http.perform(json(ITEM.formatted("b")).header("Idempotency-Key", ""))
        .andExpect(status().isBadRequest());
  }

  @Test
  void anArchiveHasOneAnswerALine() throws Exception {
    String lines =
        IntStream.range(0, 1_203)
            .mapToObj(i -> i == 700 ? "{" : ITEM.formatted("a" + i))
            .collect(Collectors.joining("\n"));

    List<String> answers = ndjson(lines).lines().toList();

    assertThat(answers).hasSize(1_203);
    assertThat(answers.get(700)).contains("\"status\":400");
    assertThat(answers).filteredOn(line -> line.contains("\"outcome\":\"created\"")).hasSize(1_202);
    assertThat(workshop.count("ingest.item")).isEqualTo(1_202);
  }

  @Test
  void anArchiveEndsAtALineTooLongAndKeepsWhatWasBefore() throws Exception {
    List<String> answers =
        ndjson(ITEM.formatted("a") + "\n" + "x".repeat((2 << 20) + 2) + "\n" + ITEM.formatted("b"))
            .lines()
            .toList();

    assertThat(answers).hasSize(2);
    assertThat(answers.getLast()).contains("\"status\":413").contains("Line 2");
    assertThat(workshop.count("ingest.item")).isEqualTo(1);
  }

  private String ndjson(String lines) throws Exception {
    return http.perform(
            post("/api/v1/items")
                .contentType(ArchiveApi.NDJSON)
                .content(lines.getBytes(StandardCharsets.UTF_8)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder json(
      String body) {
    return post("/api/v1/items")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.getBytes(StandardCharsets.UTF_8));
  }
}
