package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.tagging.Compounds;
import de.faktenstrom.enrich.tagging.Folding;
import de.faktenstrom.enrich.tagging.KnownWords;
import de.faktenstrom.enrich.tagging.Stemming;
import de.faktenstrom.enrich.tagging.Stopwords;
import de.faktenstrom.enrich.tagging.Tokens;
import java.util.List;
import java.util.Set;

/// Texts and labels as stems, German and English in one space of numbers: a word that both spell
/// alike is one word. Used from any number of threads once it is made.
final class Analyser {

  private static final int SLOTS = 1 << 16;
  private static final int LONGEST = 64;
  private static final int ROOT = 6;

  private final Compounds compounds;
  private final Reader german = new Reader(Stemming.GERMAN, Stopwords.GERMAN, true);
  private final Reader english = new Reader(Stemming.ENGLISH, Stopwords.ENGLISH, false);

  private Analyser(Compounds compounds) {
    this.compounds = compounds;
  }

  /// @param labels German ones, which say what compounds are made of
  static Analyser of(List<String> labels) {
    Compounds compounds = Compounds.german();
    labels.forEach(label -> teach(label, compounds));
    return new Analyser(compounds);
  }

  private static void teach(String label, Compounds compounds) {
    Tokens.forEach(
        label,
        (start, end) -> {
          String word = label.substring(start, end);
          if (Character.isUpperCase(word.charAt(0)) && end - start <= LONGEST) {
            compounds.learn(Stemming.GERMAN.stem(Folding.fold(word)));
          }
        });
  }

  /// @param language BCP 47 primary tag; all but `en` is read as German
  Terms read(String text, String language) {
    Reader reader = language.startsWith("en") ? english : german;
    Terms terms = new Terms();
    int[] previous = {0};
    Tokens.forEach(
        text,
        (start, end) -> {
          if (Tokens.hasBorder(text, previous[0], start)) {
            terms.add(start, start, Piece.BORDER);
          }
          previous[0] = end;
          for (Piece piece : reader.known.of(text, start, end)) {
            terms.add(start, end, piece);
          }
        });
    return terms;
  }

  /// A word, or what stands before, between or after its hyphens.
  ///
  /// @param word the hash of its stem
  /// @param root the hash of its beginning
  /// @param parts hashes of the stems it is put together from
  record Piece(long word, long root, long[] parts) {

    static final Piece BORDER = new Piece(Terms.BORDER, Terms.BORDER, Terms.NONE);
    static final Piece STOP = new Piece(Terms.STOP, Terms.STOP, Terms.NONE);
  }

  private final class Reader {

    private final Stemming stemming;
    private final Set<String> stopwords;
    private final boolean compounding;

    private final KnownWords<Piece[]> known = new KnownWords<>(SLOTS, LONGEST, this::pieces);

    Reader(Stemming stemming, Set<String> stopwords, boolean compounding) {
      this.stemming = stemming;
      this.stopwords = stopwords;
      this.compounding = compounding;
    }

    private Piece[] pieces(String word) {
      if (word.length() > LONGEST) {
        return new Piece[] {new Piece(Hash.of(word), Hash.of(word), Terms.NONE)};
      }
      String[] segments = word.split("[-\u2010\u2011]");
      Piece[] pieces = new Piece[segments.length];
      for (int i = 0; i < segments.length; i++) {
        pieces[i] = piece(Folding.fold(segments[i]));
      }
      return pieces;
    }

    private Piece piece(String folded) {
      if (folded.isEmpty() || stopwords.contains(folded)) {
        return Piece.STOP;
      }
      List<String> parts = compounding ? compounds.split(folded) : List.of();
      long[] stems = parts.stream().mapToLong(Hash::of).toArray();
      String stem = stemming.stem(folded);
      String root = stem.length() > ROOT ? stem.substring(0, ROOT) : stem;
      return new Piece(Hash.of(stem), Hash.of(root), stems);
    }
  }
}
