package de.faktenstrom.enrich.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A thesaurus.
///
/// @param concepts in the order of the document
/// @param turtle the document itself, as it is served
public record Vocabulary(List<Concept> concepts, String turtle) {

  private static final String OWN = "/vocabulary/migration/";

  public Vocabulary {
    concepts = List.copyOf(concepts);
  }

  /// @throws TurtleFault where it is not Turtle
  public static Vocabulary of(String turtle) {
    return new Vocabulary(Skos.concepts(Turtle.read(turtle, "")), turtle);
  }

  /// Our own thesaurus of migration and integration: a Turtle file a subject, put together in the
  /// order of `parts.txt`, broader concepts before narrower ones.
  public static Vocabulary migration() {
    return of(
        read("parts.txt")
            .lines()
            .map(part -> read(part + ".ttl"))
            .collect(Collectors.joining("\n")));
  }

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(Vocabulary.class.getResourceAsStream(OWN + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Map<String, Concept> byUri() {
    Map<String, Concept> byUri = HashMap.newHashMap(concepts.size());
    concepts.forEach(concept -> byUri.put(concept.uri(), concept));
    return byUri;
  }
}
