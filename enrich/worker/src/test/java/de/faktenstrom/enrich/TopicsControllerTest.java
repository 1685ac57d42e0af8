package de.faktenstrom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TopicsControllerTest {

  private final Vocabulary vocabulary = Vocabulary.migration();
  private final TopicsController controller = new TopicsController(vocabulary);

  @Test
  void listsAllTopicsWithLabelsAndBroaderOnes() {
    List<TopicsController.TopicView> topics =
        Objects.requireNonNull(controller.topics().getBody()).topics();

    assertThat(topics).hasSameSizeAs(vocabulary.concepts());
    assertThat(topics)
        .filteredOn(topic -> topic.slug().equals("einbuergerung"))
        .singleElement()
        .satisfies(topic -> {
          assertThat(topic.labels().de()).isEqualTo("Einbürgerung");
          assertThat(topic.labels().en()).isEqualTo("Naturalisation");
          assertThat(topic.broader()).containsExactly("staatsangehoerigkeit");
          assertThat(topic.also()).isNotEmpty().doesNotContain("Einbürgerung", "Naturalisation");
          assertThat(topic.uri()).endsWith("/einbuergerung");
        });
  }

  @Test
  void servesTheThesaurusAsItIsWithOneTagForOneContent() {
    var answer = controller.vocabulary();

    assertThat(answer.getBody()).isEqualTo(vocabulary.turtle());
    assertThat(answer.getHeaders().getContentType()).hasToString("text/turtle;charset=UTF-8");
    assertThat(answer.getHeaders().getETag()).matches("\"[0-9a-f]{32}\"");
    assertThat(new TopicsController(vocabulary).vocabulary().getHeaders().getETag())
        .isEqualTo(answer.getHeaders().getETag());
  }
}
