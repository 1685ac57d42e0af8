package de.faktenstrom.enrich.related;

import de.faktenstrom.enrich.tagging.Compounds;
import de.faktenstrom.enrich.tagging.Folding;
import de.faktenstrom.enrich.tagging.KnownWords;
import de.faktenstrom.enrich.tagging.Stemming;
import de.faktenstrom.enrich.tagging.Stopwords;
import de.faktenstrom.enrich.tagging.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From texts to their contents. Used from any number of threads.
public final class ContentReader {

  /// How often a headline's word counts, and a subject.
  private static final int IN_THE_HEADLINE = 2;

  private static final int A_SUBJECT = 3;
  private static final int LONGEST_WORD = 40;

  private final Words german = new Words(Stemming.GERMAN, Stopwords.GERMAN, Compounds.german());
  private final Words english = new Words(Stemming.ENGLISH, Stopwords.ENGLISH, null);

  /// @param language BCP 47; all but English is read as German
  /// @param subjects uris of concepts and codes of places
  public Content read(String language, String headline, String text, List<String> subjects) {
    Map<Integer, Integer> counts = new HashMap<>();
    Words words = language.startsWith("en") ? english : german;
    words.count(headline, IN_THE_HEADLINE, counts);
    words.count(text, 1, counts);
    subjects.forEach(subject -> counts.merge(Content.hash('s', subject), A_SUBJECT, Integer::sum));
    return Content.of(counts);
  }

  /// The words of one language.
  private static final class Words {

    private static final int SLOTS = 1 << 14;

    private final Stemming stemming;
    private final Set<String> stopwords;
    private final @Nullable Compounds compounds;

    private final KnownWords<int[]> known = new KnownWords<>(SLOTS, LONGEST_WORD, this::terms);

    Words(Stemming stemming, Set<String> stopwords, @Nullable Compounds compounds) {
      this.stemming = stemming;
      this.stopwords = stopwords;
      this.compounds = compounds;
    }

    void count(String text, int times, Map<Integer, Integer> counts) {
      Tokens.forEach(
          text,
          (start, end) -> {
            for (int term : known.of(text, start, end)) {
              counts.merge(term, times, Integer::sum);
            }
          });
    }

    /// Of a word, or of what stands between its hyphens: stems, and those of a compound's parts.
    private int[] terms(String word) {
      List<Integer> terms = new ArrayList<>();
      for (String segment : word.split("[-\u2010\u2011]")) {
        String folded = Folding.fold(segment);
        if (folded.isEmpty() || folded.length() > LONGEST_WORD || stopwords.contains(folded)) {
          continue;
        }
        terms.add(Content.hash('w', stemming.stem(folded)));
        if (compounds != null) {
          compounds.split(folded).forEach(part -> terms.add(Content.hash('w', part)));
        }
      }
      return terms.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
