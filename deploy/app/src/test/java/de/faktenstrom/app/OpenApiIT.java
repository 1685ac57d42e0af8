package de.faktenstrom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The served document beside what the program really answers to.
class OpenApiIT {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @TempDir private static Path home;
  private static RunningProgram program;
  private static JsonNode document;

  @BeforeAll
  static void reads() throws Exception {
    int port = FreePorts.pair();
    URI base = URI.create("http://localhost:" + port);
    program = ProgramUnderTest.start(home, port, EnumSet.allOf(Role.class), null);
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(base.resolve("/api/v1/openapi.json")).build();
      document =
          new JsonMapper()
              .readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }
  }

  @AfterAll
  static void stops() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void describesWhatIsAnsweredAndNothingElse() {
    assertThat(described()).isEqualTo(answered());
  }

  @Test
  void namesOnlyWhatItHolds() {
    Set<String> broken = new TreeSet<>();
    for (JsonNode ref : document.findValues("$ref")) {
      if (document.at(ref.stringValue().substring(1)).isMissingNode()) {
        broken.add(ref.stringValue());
      }
    }
    assertThat(document.findValues("$ref")).isNotEmpty();
    assertThat(broken).isEmpty();
  }

  private static Set<String> described() {
    Set<String> operations = new TreeSet<>();
    document
        .get("paths")
        .forEachEntry((path, item) ->
            item.propertyNames().stream()
                .filter(method -> METHODS.contains(method) && path.startsWith("/api/"))
                .forEach(method -> operations.add(method + " " + nameless(path))));
    return operations;
  }

  private static Set<String> answered() {
    Set<String> operations = new TreeSet<>();
    for (var mapping :
        program.context().getBeansOfType(RequestMappingHandlerMapping.class).values()) {
      for (var info : mapping.getHandlerMethods().keySet()) {
        for (String path : info.getPatternValues()) {
          if (path.startsWith("/api/") && !path.endsWith("api.json")) {
            info.getMethodsCondition()
                .getMethods()
                .forEach(method ->
                    operations.add(method.name().toLowerCase(Locale.ROOT) + " " + nameless(path)));
          }
        }
      }
    }
    return operations;
  }

  /// Variables without their names.
  private static String nameless(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }
}
