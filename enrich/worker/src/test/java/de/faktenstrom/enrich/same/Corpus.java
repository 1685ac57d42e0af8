package de.faktenstrom.enrich.same;

import de.faktenstrom.enrich.citing.Citations;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Place;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.places.Places;
import de.faktenstrom.enrich.tagging.Document;
import de.faktenstrom.enrich.tagging.Tagger;
import de.faktenstrom.enrich.text.PlainText;
import de.faktenstrom.enrich.text.Stretch;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Texts, each with the story it tells, and how well the index finds who tells the same.
final class Corpus {

  private static final Tagger TAGGER = Tagger.of(Vocabulary.migration());
  private static final Places PLACES = Places.load();

  private final List<Text> texts = new ArrayList<>();

  record Text(int story, String language, String text) {}

  void add(int story, String language, String text) {
    texts.add(new Text(story, language, text));
  }

  int size() {
    return texts.size();
  }

  static Print print(String language, String text) {
    int end = text.indexOf('\n');
    String headline = end < 0 ? text : text.substring(0, end);
    String body = end < 0 ? "" : text.substring(end + 1);
    Document document =
        new Document(
            language,
            List.of(
                new Document.Field("headline", headline),
                new Document.Field("teaser", ""),
                new Document.Field("body", body)));
    List<String> places =
        PLACES
            .in(
                document.fields().stream()
                    .map(field ->
                        new Places.Field(
                            field.name(), field.text(), Stretch.of(field.text(), language)))
                    .toList())
            .stream()
            .map(Place::code)
            .toList();
    List<String> cited =
        Citations.in("body", PlainText.ofText(body)).stream()
            .filter(one -> !one.type().equals("source"))
            .map((Citation one) -> one.type() + " " + one.value())
            .toList();
    return Print.of(
        new Told(
            language, text, TAGGER.tag(document).stream().map(Topic::uri).toList(), places, cited));
  }

  /// Of pairs of texts: what the index says against what is so.
  record Found(int right, int wrong, int missed, List<String> errors) {

    double precision() {
      return right / (double) Math.max(1, right + wrong);
    }

    double recall() {
      return right / (double) Math.max(1, right + missed);
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.4f, recall %.4f, F1 %.4f of %,d pairs",
          precision(),
          recall(),
          f1(),
          right + missed);
    }
  }

  /// @param translated only pairs in two languages, or only those in one
  Found measure(Path folder, boolean translated) {
    List<Print> prints = texts.stream().map(one -> print(one.language(), one.text())).toList();
    Map<Integer, List<Integer>> stories = new HashMap<>();
    int right = 0;
    int wrong = 0;
    int missed = 0;
    List<String> errors = new ArrayList<>();
    try (SameIndex index = SameIndex.in(folder)) {
      for (int i = 0; i < texts.size(); i++) {
        Text text = texts.get(i);
        Set<Integer> found = new HashSet<>();
        for (Twin twin : index.find(prints.get(i), i + 1, 100)) {
          if (twin.translated() == translated) {
            found.add((int) twin.key() - 1);
          }
        }
        for (int other : stories.getOrDefault(text.story(), List.of())) {
          if (texts.get(other).language().equals(text.language()) != translated) {
            boolean hit = found.remove(other);
            right += hit ? 1 : 0;
            missed += hit ? 0 : 1;
            if (!hit) {
              errors.add("missed " + describe(prints, i, other));
            }
          }
        }
        wrong += found.size();
        for (int other : found) {
          errors.add("wrong " + describe(prints, i, other));
        }
        index.put(i + 1, prints.get(i));
        stories.computeIfAbsent(text.story(), _ -> new ArrayList<>()).add(i);
      }
    }
    return new Found(right, wrong, missed, errors);
  }

  private String describe(List<Print> prints, int a, int b) {
    return Likeness.of(prints.get(a), prints.get(b))
        + "\n  "
        + texts.get(a).text().replace('\n', '|')
        + "\n  "
        + texts.get(b).text().replace('\n', '|');
  }
}
