package de.faktenstrom.enrich.tagging;

import de.faktenstrom.enrich.vocabulary.Label;
import java.util.List;

/// Finds the labels of one language: at each place the longest, over at most two stop words, never
/// over the border of a clause. A word that is no label by itself is tried by its parts.
final class Finder {

  private static final int GAP = 2;

  private final Lexicon lexicon;
  private final Trie trie;

  Finder(Lexicon lexicon, Trie trie) {
    this.lexicon = lexicon;
    this.trie = trie;
  }

  /// @return how many words the text has
  int find(String text, int field, Tokens tokens, List<Match> to) {
    tokens.read(text, lexicon);
    Scan scan = new Scan(text, field, tokens, isFlat(text), to);
    int at = 0;
    while (at < tokens.size()) {
      int next = scan.longest(at);
      if (next == at) {
        scan.compound(at);
        next++;
      }
      at = next;
    }
    return tokens.size();
  }

  /// A text without capitals tells nothing about nouns.
  private static boolean isFlat(String text) {
    return text.chars().noneMatch(Character::isUpperCase);
  }

  private final class Scan {

    private final String text;
    private final int field;
    private final Tokens tokens;
    private final boolean flat;
    private final List<Match> to;

    Scan(String text, int field, Tokens tokens, boolean flat, List<Match> to) {
      this.text = text;
      this.field = field;
      this.tokens = tokens;
      this.flat = flat;
      this.to = to;
    }

    /// Adds the longest match that begins here; the place after it, or the same place where there
    /// is none.
    int longest(int at) {
      int node = Trie.ROOT;
      int gap = 0;
      int last = -1;
      int accepted = Trie.NOWHERE;
      for (int i = at; i < tokens.size(); i++) {
        int word = tokens.word(i);
        if (word == Piece.STOP && node != Trie.ROOT && gap < GAP) {
          gap++;
          continue;
        }
        node = word < 0 ? Trie.NOWHERE : trie.step(node, word);
        if (node == Trie.NOWHERE) {
          break;
        }
        gap = 0;
        if (trie.targets(node).length > 0) {
          accepted = node;
          last = i;
        }
      }
      return accepted != Trie.NOWHERE && accept(accepted, at, last) ? last + 1 : at;
    }

    private boolean accept(int node, int first, int last) {
      boolean any = false;
      char initial = text.charAt(tokens.start(first));
      boolean small = !flat && Character.isLowerCase(initial);
      boolean noun = !small && hasNoun(trie.targets(node));
      for (Target target : trie.targets(node)) {
        // "Zugewanderte" are people, "zugewandert" is what they did.
        boolean fits = noun ? target.kind() != Label.Kind.HIDDEN : !target.noun() || !small;
        if (fits) {
          to.add(new Match(target, field, tokens.start(first), tokens.end(last), first, false));
          any = true;
        }
      }
      return any;
    }

    private static boolean hasNoun(Target[] targets) {
      for (Target target : targets) {
        if (target.noun()) {
          return true;
        }
      }
      return false;
    }

    void compound(int at) {
      Piece[] parts = tokens.parts(at);
      for (int i = 0; i < parts.length; ) {
        int next = longestPart(parts, i, at);
        i = Math.max(next, i + 1);
      }
    }

    private int longestPart(Piece[] parts, int from, int at) {
      int node = Trie.ROOT;
      int last = from;
      int accepted = Trie.NOWHERE;
      for (int i = from; i < parts.length && parts[i].word() >= 0; i++) {
        node = trie.step(node, parts[i].word());
        if (node == Trie.NOWHERE) {
          break;
        }
        if (trie.targets(node).length > 0) {
          accepted = node;
          last = i + 1;
        }
      }
      if (accepted == Trie.NOWHERE) {
        return from;
      }
      boolean whole = from == 0 && last == parts.length;
      for (Target target : trie.targets(accepted)) {
        // A word too general to stand alone says nothing as part of another.
        if (target.kind() != Label.Kind.CONTEXT || whole) {
          to.add(new Match(target, field, tokens.start(at), tokens.end(at), at, !whole));
        }
      }
      return last;
    }
  }
}
