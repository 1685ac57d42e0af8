package de.faktenstrom.enrich.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A thesaurus.
///
/// @param concepts in the order of the document
/// @param turtle the document itself, as it is served; empty where it is none
/// @param matches what concepts of other vocabularies mean the same (skos:exactMatch): their uri →
///   the own concept's
public record Vocabulary(List<Concept> concepts, String turtle, Map<String, String> matches) {

  private static final String OWN = "/vocabulary/migration/";

  public Vocabulary {
    concepts = List.copyOf(concepts);
    matches = Map.copyOf(matches);
  }

  /// @throws TurtleFault where it is not Turtle
  public static Vocabulary of(String turtle) {
    return of(Turtle.read(turtle, ""), turtle);
  }

  static Vocabulary of(List<Statement> statements) {
    return of(statements, "");
  }

  private static Vocabulary of(List<Statement> statements, String turtle) {
    return new Vocabulary(Skos.concepts(statements), turtle, Skos.exactMatches(statements));
  }

  /// Several as one; a concept that two of them have has the labels of both.
  static Vocabulary together(List<Vocabulary> vocabularies) {
    if (vocabularies.size() == 1) {
      return vocabularies.getFirst();
    }
    Map<String, Concept> concepts = new LinkedHashMap<>();
    Map<String, String> matches = new HashMap<>();
    for (Vocabulary vocabulary : vocabularies) {
      vocabulary
          .concepts()
          .forEach(concept -> concepts.merge(concept.uri(), concept, Concept::and));
      matches.putAll(vocabulary.matches());
    }
    return new Vocabulary(List.copyOf(concepts.values()), "", matches);
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
