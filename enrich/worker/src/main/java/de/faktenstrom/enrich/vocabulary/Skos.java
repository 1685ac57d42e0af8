package de.faktenstrom.enrich.vocabulary;

import de.faktenstrom.enrich.events.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Concepts out of RDF statements (SKOS Reference, W3C Recommendation of 2009).
final class Skos {

  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String CONTEXT_LABEL = "https://w3id.org/faktenstrom/ns#contextLabel";
  private static final Map<String, Label.Kind> LABELS =
      Map.of(
          SKOS + "prefLabel",
          Label.Kind.PREFERRED,
          SKOS + "altLabel",
          Label.Kind.ALTERNATIVE,
          SKOS + "hiddenLabel",
          Label.Kind.HIDDEN,
          CONTEXT_LABEL,
          Label.Kind.CONTEXT);

  private Skos() {}

  static List<Concept> concepts(List<Statement> statements) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (Statement statement : statements) {
      if (statement.subject() instanceof Term.Iri(String subject)
          && statement.predicate().equals(TYPE)
          && statement.object().equals(new Term.Iri(SKOS + "Concept"))) {
        drafts.put(subject, new Draft(subject));
      }
    }
    for (Statement statement : statements) {
      if (statement.subject() instanceof Term.Iri(String subject)) {
        Draft draft = drafts.get(subject);
        if (draft != null) {
          draft.add(statement);
        }
      }
    }
    return drafts.values().stream().filter(Draft::hasLabel).map(Draft::concept).toList();
  }

  /// Concepts elsewhere that mean the same, by their uri.
  static Map<String, String> exactMatches(List<Statement> statements) {
    Map<String, String> matches = new HashMap<>();
    for (Statement statement : statements) {
      if (statement.predicate().equals(SKOS + "exactMatch")
          && statement.subject() instanceof Term.Iri(String own)
          && statement.object() instanceof Term.Iri(String other)) {
        matches.putIfAbsent(other, own);
      }
    }
    return matches;
  }

  private static final class Draft {

    private final String uri;
    private final List<Label> labels = new ArrayList<>();
    private final List<String> broader = new ArrayList<>();

    Draft(String uri) {
      this.uri = uri;
    }

    void add(Statement statement) {
      Label.Kind kind = LABELS.get(statement.predicate());
      if (kind != null && statement.object() instanceof Term.Literal literal) {
        String language = literal.language() == null ? "de" : primary(literal.language());
        labels.add(new Label(literal.text(), language, kind));
      } else if (statement.predicate().equals(SKOS + "broader")
          && statement.object() instanceof Term.Iri(String parent)) {
        broader.add(parent);
      }
    }

    boolean hasLabel() {
      return !labels.isEmpty();
    }

    Concept concept() {
      String de = preferred("de");
      String en = preferred("en");
      String any = labels.getFirst().text();
      Topic.Labels shown =
          new Topic.Labels(
              de != null ? de : en != null ? en : any, en != null ? en : de != null ? de : any);
      // JSON-LD has no order of its own.
      List<Label> inOrder = labels.stream().sorted(Comparator.comparing(Label::kind)).toList();
      return new Concept(uri, slug(uri), shown, inOrder, List.copyOf(broader));
    }

    private @Nullable String preferred(String language) {
      for (Label label : labels) {
        if (label.kind() == Label.Kind.PREFERRED && label.language().equals(language)) {
          return label.text();
        }
      }
      return null;
    }

    private static String primary(String language) {
      int dash = language.indexOf('-');
      return dash < 0 ? language : language.substring(0, dash);
    }

    private static String slug(String uri) {
      int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
      int slash = Math.max(uri.lastIndexOf('/', end - 1), uri.lastIndexOf('#', end - 1));
      return uri.substring(slash + 1, end);
    }
  }
}
