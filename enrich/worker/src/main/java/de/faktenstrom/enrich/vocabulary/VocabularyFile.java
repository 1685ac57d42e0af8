package de.faktenstrom.enrich.vocabulary;

import de.faktenstrom.enrich.events.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An own vocabulary in a file: SKOS in Turtle, or a JSON object uri → label, whose labels are read
/// as German ones. Known by what it begins with, not by its name.
public final class VocabularyFile {

  private static final int LONGEST = 256 << 20;
  private static final int MOST_CONCEPTS = 1_000_000;
  private static final int LONGEST_LABEL = 1_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private VocabularyFile() {}

  /// @throws VocabularyFault where the file is no vocabulary that can be used
  public static Vocabulary read(Path file) throws IOException {
    String text = text(file);
    String start = text.stripLeading();
    if (start.startsWith("<?xml") || start.startsWith("<rdf:RDF")) {
      throw new VocabularyFault(
          "%s is RDF/XML; give SKOS in Turtle, or a JSON object uri → label."
              .formatted(file.getFileName()));
    }
    Vocabulary vocabulary = start.startsWith("{") ? json(text, file) : turtle(text, file);
    if (vocabulary.concepts().isEmpty()) {
      throw new VocabularyFault("%s has no concept with a label.".formatted(file.getFileName()));
    }
    if (vocabulary.concepts().size() > MOST_CONCEPTS) {
      throw new VocabularyFault(
          "%s has more than %,d concepts.".formatted(file.getFileName(), MOST_CONCEPTS));
    }
    return vocabulary;
  }

  private static String text(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LONGEST + 1);
    }
    if (bytes.length > LONGEST) {
      throw new VocabularyFault(
          "%s is longer than %,d bytes.".formatted(file.getFileName(), LONGEST));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new VocabularyFault("%s is not UTF-8.".formatted(file.getFileName()), e);
    }
  }

  private static Vocabulary turtle(String text, Path file) {
    try {
      return Vocabulary.of(text);
    } catch (TurtleFault e) {
      throw new VocabularyFault(
          "%s cannot be read (%s).".formatted(file.getFileName(), e.getMessage()), e);
    }
  }

  private static Vocabulary json(String text, Path file) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JacksonException e) {
      throw new VocabularyFault("%s is not JSON.".formatted(file.getFileName()), e);
    }
    List<Concept> concepts = new ArrayList<>(json.size());
    json.properties()
        .forEach(entry -> {
          JsonNode label = entry.getValue();
          boolean fits =
              label.isString()
                  && !label.stringValue().isBlank()
                  && label.stringValue().length() <= LONGEST_LABEL;
          if (!fits) {
            throw new VocabularyFault(
                "%s has something else than a label for %s; a JSON object uri → label is expected."
                    .formatted(file.getFileName(), entry.getKey()));
          }
          concepts.add(concept(entry.getKey(), label.stringValue().strip()));
        });
    return new Vocabulary(concepts, "");
  }

  private static Concept concept(String uri, String label) {
    return new Concept(
        uri,
        uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1),
        new Topic.Labels(label, label),
        List.of(new Label(label, "de", Label.Kind.PREFERRED)),
        List.of());
  }
}
