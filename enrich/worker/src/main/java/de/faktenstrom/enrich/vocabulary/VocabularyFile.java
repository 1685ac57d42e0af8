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
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An own vocabulary in a file: SKOS in Turtle, RDF/XML or JSON-LD, or a JSON object uri → label,
/// whose labels are read as German ones. Known by what it begins with, not by its name.
public final class VocabularyFile {

  private static final int LONGEST = 256 << 20;
  private static final int MOST_CONCEPTS = 1_000_000;
  private static final int LONGEST_LABEL = 1_000;

  /// Turtle may begin with an address in these brackets, but not with one of these.
  private static final Pattern XML_START = Pattern.compile("\\uFEFF?\\s*<(?:\\?xml|!|rdf:|html)");

  /// Turtle may begin with a bracket, but not with one of these behind it.
  private static final Pattern JSON_START = Pattern.compile("\\uFEFF?\\s*(?:\\{|\\[\\s*[{\"])");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private VocabularyFile() {}

  /// Several vocabularies as one; a concept that two of them have has the labels of both.
  public static Vocabulary read(List<Path> files) throws IOException {
    List<Vocabulary> vocabularies = new ArrayList<>(files.size());
    for (Path file : files) {
      vocabularies.add(read(file));
    }
    return Vocabulary.together(vocabularies);
  }

  /// @throws VocabularyFault where the file is no vocabulary that can be used
  public static Vocabulary read(Path file) throws IOException {
    String text = text(file);
    Vocabulary vocabulary = vocabulary(text, file);
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

  private static Vocabulary vocabulary(String text, Path file) {
    if (JSON_START.matcher(text).lookingAt()) {
      return json(text, file);
    }
    try {
      return XML_START.matcher(text).lookingAt()
          ? Vocabulary.of(Rdf.xml(text))
          : Vocabulary.of(text);
    } catch (TurtleFault | Rdf.RdfFault e) {
      throw unreadable(file, e);
    }
  }

  private static VocabularyFault unreadable(Path file, RuntimeException e) {
    return new VocabularyFault(
        "%s cannot be read (%s).".formatted(file.getFileName(), e.getMessage()), e);
  }

  private static Vocabulary json(String text, Path file) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JacksonException e) {
      throw new VocabularyFault("%s is not JSON.".formatted(file.getFileName()), e);
    }
    boolean linked =
        json.isArray() || json.propertyNames().stream().anyMatch(name -> name.startsWith("@"));
    if (!linked) {
      return labels(json, file);
    }
    try {
      return Vocabulary.of(Rdf.jsonLd(text));
    } catch (Rdf.RdfFault e) {
      throw unreadable(file, e);
    }
  }

  private static Vocabulary labels(JsonNode json, Path file) {
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
    return new Vocabulary(concepts, "", Map.of());
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
