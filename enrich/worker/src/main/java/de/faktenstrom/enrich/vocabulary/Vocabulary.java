package de.faktenstrom.enrich.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A thesaurus.
///
/// @param concepts in the order of the document
/// @param turtle the document itself, as it is served
public record Vocabulary(List<Concept> concepts, String turtle) {

  private static final String OWN = "/vocabulary/migration.ttl";

  public Vocabulary {
    concepts = List.copyOf(concepts);
  }

  /// @throws TurtleFault where it is not Turtle
  public static Vocabulary of(String turtle) {
    return new Vocabulary(Skos.concepts(Turtle.read(turtle, "")), turtle);
  }

  /// Our own thesaurus of migration and integration.
  public static Vocabulary migration() {
    try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(OWN))) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
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
