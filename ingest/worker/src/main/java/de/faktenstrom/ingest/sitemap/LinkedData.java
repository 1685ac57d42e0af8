package de.faktenstrom.ingest.sitemap;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says of its times in JSON-LD with schema.org's words. Contexts are not looked up.
///
/// @param published `datePublished`
/// @param modified `dateModified`
record LinkedData(@Nullable String published, @Nullable String modified) {

  private static final int LONGEST = 1 << 17;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(50).build())
                  .build())
          .build();

  static LinkedData of(Document page) {
    List<JsonNode> blocks =
        page.select("script[type=application/ld+json]").stream()
            .limit(10)
            .map(script -> read(script.data()))
            .toList();
    return new LinkedData(find(blocks, "datePublished"), find(blocks, "dateModified"));
  }

  private static JsonNode read(String json) {
    try {
      return json.length() > LONGEST ? JSON.createObjectNode() : JSON.readTree(json);
    } catch (JacksonException _) {
      return JSON.createObjectNode();
    }
  }

  /// The first at whatever depth.
  private static @Nullable String find(List<JsonNode> blocks, String property) {
    return blocks.stream()
        .map(block -> block.findValue(property))
        .filter(value -> value != null && value.isString())
        .map(JsonNode::stringValue)
        .findFirst()
        .orElse(null);
  }
}
