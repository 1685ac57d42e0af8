package de.faktenstrom.enrich.tagging;

import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.text.CodePoints;
import de.faktenstrom.enrich.text.Language;
import de.faktenstrom.enrich.vocabulary.Concept;
import de.faktenstrom.enrich.vocabulary.Label;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tags texts with the concepts of one vocabulary. Made once, used from any number of threads.
public final class Tagger {

  private static final int MOST_TOPICS = 8;
  private static final int MOST_PASSAGES = 20;

  private final List<Concept> concepts;
  private final List<List<Topic.Heading>> broader;
  private final Finder german;
  private final Finder english;

  private Tagger(List<Concept> concepts, Finder german, Finder english) {
    this.concepts = concepts;
    this.broader = concepts.stream().map(Ancestors.in(concepts)).toList();
    this.german = german;
    this.english = english;
  }

  /// Compiles the labels; takes some milliseconds.
  public static Tagger of(Vocabulary vocabulary) {
    List<Concept> concepts = vocabulary.concepts();
    return new Tagger(
        concepts,
        finder(concepts, Lexicon.german(), "de"),
        finder(concepts, Lexicon.english(), "en"));
  }

  private static Finder finder(List<Concept> concepts, Lexicon lexicon, String language) {
    Trie.Builder trie = new Trie.Builder();
    for (int i = 0; i < concepts.size(); i++) {
      Concept concept = concepts.get(i);
      for (Label label : concept.labels()) {
        if (label.language().equals(language)) {
          int[] words = lexicon.learn(label.text());
          if (words.length > 0) {
            trie.add(words, target(i, concept, label, words.length));
          }
        }
      }
    }
    return new Finder(lexicon, trie.build());
  }

  private static Target target(int index, Concept concept, Label label, int words) {
    String text = label.text();
    boolean noun =
        words == 1
            && label.language().equals("de")
            && label.kind() != Label.Kind.HIDDEN
            && Character.isUpperCase(text.charAt(0))
            && !Lexicon.isAcronym(text);
    double weight = words > 1 ? 1.15 : text.length() <= 5 ? 0.9 : 1.0;
    if (concept.broader().isEmpty()) {
      weight *= 0.85;
    }
    return new Target(index, label.kind(), noun, (float) weight);
  }

  /// The handful of concepts the document is about, the surest first. Broader concepts are not
  /// added; each names those above it.
  public List<Topic> tag(Document document) {
    List<Match> matches = new ArrayList<>();
    int[] words = new int[document.fields().size()];
    Tokens tokens = new Tokens();
    String language = Language.primary(document.language());
    for (int field = 0; field < words.length; field++) {
      String text = document.fields().get(field).text();
      if (!language.equals("en")) {
        words[field] = german.find(text, field, tokens, matches);
      }
      if (!language.equals("de")) {
        words[field] = english.find(text, field, tokens, matches);
      }
    }
    Scores.dropLonely(matches);
    List<CodePoints> fields =
        document.fields().stream()
            .map(field -> new CodePoints(field.name(), field.text()))
            .toList();
    return Scores.cut(score(matches, document, words), MOST_TOPICS).stream()
        .map(found -> topic(found, fields))
        .toList();
  }

  private static List<Scores.Found> score(List<Match> matches, Document document, int[] words) {
    Map<Integer, List<Match>> byConcept = new TreeMap<>();
    for (Match match : matches) {
      byConcept.computeIfAbsent(match.target().concept(), _ -> new ArrayList<>(4)).add(match);
    }
    List<Scores.Found> found = new ArrayList<>(byConcept.size());
    byConcept.forEach((concept, all) -> {
      List<Match> once = Scores.withoutRepeats(all);
      double evidence = 0;
      for (Match match : once) {
        String field = document.fields().get(match.field()).name();
        evidence += Scores.evidence(match, field, words[match.field()]);
      }
      found.add(new Scores.Found(concept, Scores.saturate(evidence), once));
    });
    return found;
  }

  private Topic topic(Scores.Found found, List<CodePoints> fields) {
    List<Passage> passages =
        found.matches().stream()
            .sorted(Comparator.comparingInt(Match::field).thenComparingInt(Match::start))
            .limit(MOST_PASSAGES)
            .map(match -> fields.get(match.field()).passage(match.start(), match.end()))
            .toList();
    double score = Math.round(found.score() * 1000) / 1000.0;
    return topic(found.concept(), score, passages);
  }

  /// A concept as the topic of a text.
  ///
  /// @param concept its place in the vocabulary
  public Topic topic(int concept, double score, List<Passage> passages) {
    Concept named = concepts.get(concept);
    return new Topic(
        named.uri(), named.slug(), named.preferred(), broader.get(concept), score, passages);
  }
}
