package de.faktenstrom.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI 3.1 document: one frame, and the fragment of each module that runs here.
@RestController
final class OpenApi {

  private final byte[] document;

  OpenApi(JsonMapper mapper, ProgramSettings settings) throws IOException {
    var resources = new PathMatchingResourcePatternResolver();
    var frame = (ObjectNode) read(mapper, resources.getResource("classpath:openapi/frame.json"));
    frame.withArray("/servers").addObject().put("url", settings.publicUrl().toString());
    for (Role role : Role.values()) {
      Resource fragment = resources.getResource("classpath:openapi/" + name(role) + ".json");
      if (settings.runs(role) && fragment.exists()) {
        merge(frame, read(mapper, fragment));
      }
    }
    document = mapper.writeValueAsBytes(frame);
  }

  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] document() {
    return document;
  }

  /// Objects are merged field by field: two modules may describe different methods of one path.
  private static void merge(ObjectNode into, JsonNode from) {
    from.forEachEntry((name, value) -> {
      if (into.get(name) instanceof ObjectNode known && value.isObject()) {
        merge(known, value);
      } else {
        into.set(name, value);
      }
    });
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static JsonNode read(JsonMapper mapper, Resource resource) throws IOException {
    try (InputStream in = resource.getInputStream()) {
      return mapper.readTree(in);
    }
  }
}
