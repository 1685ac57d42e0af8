package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Status;
import de.faktenstrom.ingest.table.Value;
import de.faktenstrom.ingest.table.version.Reading;
import de.faktenstrom.ingest.table.version.Snapshot;
import de.faktenstrom.ingest.table.version.States;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonStatTest {

  private static final String AXES =
      """
      "id":["geo","time"],"size":[2,2],"role":{"time":["time"]},
      "dimension":{
        "geo":{"label":"Land","category":{"index":{"DE":0,"AT":1},"label":{"DE":"Deutschland"}}},
        "time":{"category":{"index":["2023","2024"]}}}
      """;

  private static String dataset(String parts) {
    return "{\"version\":\"2.0\",\"class\":\"dataset\"," + parts + "}";
  }

  private static Snapshot state(String parts) {
    return States.state(dataset(parts), new TableFormat.JsonStat()).snapshot();
  }

  @Test
  void readsValuesInTheOrderOfTheDimensions() {
    Snapshot state = state("\"value\":[1,2.50,null,4]," + AXES);

    assertThat(state.members("geo"))
        .containsExactly(new Member("AT", "AT"), new Member("DE", "Deutschland"));
    assertThat(state.periods()).extracting(Member::code).containsExactly("2023", "2024");
    assertThat(state.observations().map(Observation::coordinates))
        .containsExactly(List.of("AT", "2024"), List.of("DE", "2023"), List.of("DE", "2024"));
    assertThat(state.observations().map(Observation::value))
        .containsExactly(Value.Number.of(4), Value.Number.of(1), Value.Number.of("2.5"));
  }

  @Test
  void isTheSameStateWithValuesByPlace() {
    Snapshot listed = state(AXES + ",\"value\":[1,2.5,null,4],\"status\":[null,\"p\",\"c\",null]");
    Snapshot placed =
        state(
            "\"status\":{\"1\":\"p\",\"2\":\"c\"},\"value\":{\"0\":1.0,\"1\":2.5,\"3\":4},\"updated\":\"now\","
                + AXES);

    assertThat(placed.hash()).isEqualTo(listed.hash());
  }

  @Test
  void neverTakesAMissingValueForZero() {
    Snapshot state =
        state(AXES + ",\"value\":[1,null,null,0],\"status\":{\"1\":\":\",\"2\":\"c\"}");

    assertThat(state.observations().map(Observation::value))
        .containsExactly(
            new Value.Missing(Sign.SECRET),
            Value.Number.of(0),
            Value.Number.of(1),
            new Value.Missing(Sign.SECRET));
  }

  @Test
  void takesEForEstimatedAsEurostatDoes() {
    Snapshot state = state(AXES + ",\"value\":[1,2,3,4],\"status\":{\"0\":\"be\"}");

    assertThat(state.observations().map(Observation::statuses))
        .contains(Set.of(Status.BREAK, Status.ESTIMATED));
  }

  @Test
  void oneStatusForAllMakesNoCellOfAPlaceWithoutAValue() {
    Snapshot state = state(AXES + ",\"value\":[1,null,3,4],\"status\":\"p\"");

    assertThat(state.observations().map(Observation::statuses))
        .hasSize(3)
        .containsOnly(Set.of(Status.PRELIMINARY));
  }

  @Test
  void takesTheMetricForTheMeasureWithItsUnit() {
    Snapshot state =
        state(
            """
            "id":["time","what"],"size":[1,1],"role":{"time":["time"],"metric":["what"]},
            "dimension":{"time":{"category":{"index":["2024"]}},
              "what":{"category":{"label":{"POP":"Bevölkerung"},"unit":{"POP":{"label":"number"}}}}},
            "value":[7]
            """);

    assertThat(state.measures()).containsExactly(new Member("POP", "Bevölkerung"));
    assertThat(state.observation(0).unit()).isEqualTo("Anzahl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\":1",
        "\"id\":[\"t\"],\"size\":[2],\"dimension\":{\"t\":{\"category\":{\"index\":[\"1\"]}}},\"value\":[1,2]",
        "\"id\":[\"t\"],\"size\":[1],\"dimension\":{\"t\":{\"category\":{\"index\":[\"1\"]}}},\"value\":[1,2]",
        "\"id\":[\"t\"],\"size\":[1],\"dimension\":{\"t\":{\"category\":{\"index\":[\"1\"]}}},\"value\":[1e999999999]",
        "\"id\":[\"t\"],\"size\":[1],\"dimension\":{\"t\":{\"category\":{\"index\":[\"1\"]}}},\"value\":[[1]]",
        "\"id\":[\"t\"],\"size\":[1],\"dimension\":{\"t\":{\"category\":{\"index\":[\"1\"]}}},\"value\":[1",
        "\"id\":[\"t\"],\"size\":[1],\"dimension\":{\"t\":{\"category\":{\"index\":[\"1\"]}}},\"value\":{\"999999999\":1}",
      })
  void refusesWhatIsNoDataset(String parts) {
    byte[] bytes = dataset(parts).getBytes(StandardCharsets.UTF_8);

    assertThat(States.read(new ByteArrayInputStream(bytes), new TableFormat.JsonStat()))
        .isInstanceOf(Reading.Unreadable.class);
  }
}
