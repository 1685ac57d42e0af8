package de.faktenstrom.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.faktenstrom.eventlog.Topics;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The document that others read says what the code does.
class AsyncApiTest {

  private static final String NEVER = "-1";

  private static final List<JavaClass> EVENTS = events();

  private final JsonNode document = document();

  @Test
  void namesEachTopicWithItsPartitionsAndRetention() {
    Map<String, List<String>> described = new TreeMap<>();
    for (JsonNode channel : document.get("channels")) {
      JsonNode kafka = channel.at("/bindings/kafka");
      described.put(
          channel.get("address").asString(),
          List.of(
              kafka.get("partitions").asString(),
              kafka.at("/topicConfiguration/retention.ms").asString()));
    }

    assertThat(described)
        .isEqualTo(
            Topics.ALL.stream()
                .collect(
                    Collectors.toMap(
                        Topics.Topic::name,
                        topic -> List.of(Integer.toString(topic.partitions()), retention(topic)))));
  }

  @Test
  void describesEachEventThereIs() throws Exception {
    RecordSchema expected = new RecordSchema();
    Map<String, String> payloads = new TreeMap<>();
    for (JavaClass event : EVENTS) {
      Class<?> type = event.reflect();
      Field name = type.getDeclaredField("TYPE");
      name.setAccessible(true);
      payloads.put((String) name.get(null), expected.describe(type).get("$ref").asString());
    }
    Map<String, String> described = new TreeMap<>();
    for (JsonNode message : document.at("/components/messages")) {
      described.put(message.get("name").asString(), message.at("/payload/$ref").asString());
    }

    assertThat(described).isEqualTo(payloads).hasSizeGreaterThan(8);
  }

  @Test
  void hasTheFieldsOfTheRecords() {
    RecordSchema expected = new RecordSchema();
    EVENTS.forEach(event -> expected.describe(event.reflect()));

    ObjectNode schemas = (ObjectNode) document.at("/components/schemas").deepCopy();
    schemas.remove("CloudEvent");

    withoutWords(schemas);
    assertThat(schemas.propertyNames())
        .containsExactlyInAnyOrderElementsOf(expected.schemas().keySet());
    expected
        .schemas()
        .forEach((name, schema) ->
            assertThat(schemas.get(name).toPrettyString())
                .as(name)
                .isEqualTo(schema.toPrettyString()));
  }

  @Test
  void pointsOnlyToWhatIsThere() {
    assertThat(document.findValues("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference -> assertThat(document.at(reference.asString().substring(1))).isNotEmpty());
  }

  @Test
  void usesEachMessageInAChannel() {
    List<String> used =
        StreamSupport.stream(document.get("channels").spliterator(), false)
            .flatMap(channel -> channel.get("messages").valueStream())
            .map(message -> message.get("$ref").asString())
            .toList();

    assertThat(document.at("/components/messages").propertyNames())
        .allSatisfy(name -> assertThat(used).contains("#/components/messages/" + name));
  }

  /// Words are for people; all else has to be as in the code.
  private static void withoutWords(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("description").isString()) {
      object.remove("description");
    }
    node.forEach(AsyncApiTest::withoutWords);
  }

  /// Records with a constant `TYPE`.
  private static List<JavaClass> events() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.faktenstrom")
            .stream()
            .filter(JavaClass::isRecord)
            .filter(type ->
                type.tryGetField("TYPE")
                    .map(JavaField::getRawType)
                    .filter(field -> field.isEquivalentTo(String.class))
                    .isPresent())
            .toList();
  }

  private static String retention(Topics.Topic topic) {
    Duration kept = topic.retention();
    return kept == null ? NEVER : Long.toString(kept.toMillis());
  }

  private static JsonNode document() {
    InputStream file = AsyncApiTest.class.getResourceAsStream("/static/api/v1/asyncapi.json");
    return JsonMapper.shared().readTree(Objects.requireNonNull(file));
  }
}
