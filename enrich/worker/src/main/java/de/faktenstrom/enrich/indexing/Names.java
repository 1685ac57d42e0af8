package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.vocabulary.Concept;
import de.faktenstrom.enrich.vocabulary.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// The labels of all subjects and languages as one automaton over stems. A state is the hash of the
/// words that lead to it, so that one table of longs holds them all.
final class Names {

  static final int LONGEST = 8;

  private final Map<Long, int[]> accepted;
  private final Bag states;
  private final List<Words> words;

  private Names(Map<Long, int[]> accepted, Bag states, List<Words> words) {
    this.accepted = accepted;
    this.states = states;
    this.words = words;
  }

  /// The words of a subject's first label.
  ///
  /// @param stems without what stands in brackets
  /// @param roots how the stems begin, see [Terms#root]
  /// @param qualifier stems in brackets, which tell it from others of the same name
  record Words(long[] stems, long[] roots, long[] qualifier) {}

  /// What is told of each place where a label stands.
  interface Sink {
    /// @param first,last the terms
    /// @param length words of the label
    /// @param part only part of a compound
    void found(int subject, int first, int last, int length, boolean part);
  }

  /// @param subjects numbered by their place in the list
  static Names of(List<Concept> subjects, Analyser analyser) {
    Map<Long, List<Integer>> accepted = new HashMap<>();
    Bag states = new Bag(2 * subjects.size());
    List<Words> words = new ArrayList<>(subjects.size());
    for (int subject = 0; subject < subjects.size(); subject++) {
      Words first = new Words(Terms.NONE, Terms.NONE, Terms.NONE);
      for (Label label : subjects.get(subject).labels()) {
        Words named = words(label, analyser);
        if (named.stems().length > 0 && named.stems().length <= LONGEST) {
          first = first.stems().length == 0 ? named : first;
          add(named.stems(), subject, accepted, states);
        }
      }
      words.add(first);
    }
    Map<Long, int[]> fixed = HashMap.newHashMap(accepted.size());
    accepted.forEach((state, list) ->
        fixed.put(state, list.stream().distinct().mapToInt(Integer::intValue).toArray()));
    return new Names(fixed, states, words);
  }

  private static void add(long[] name, int subject, Map<Long, List<Integer>> accepted, Bag states) {
    long state = 0;
    for (long word : name) {
      state = step(state, word);
      states.add(state, 1);
    }
    accepted.computeIfAbsent(state, _ -> new ArrayList<>(1)).add(subject);
  }

  private static Words words(Label label, Analyser analyser) {
    String text = label.text();
    int bracket = text.indexOf(" (");
    String name = bracket > 0 ? text.substring(0, bracket) : text;
    String aside = bracket > 0 ? text.substring(bracket) : "";
    Terms terms = analyser.read(name, label.language());
    return new Words(
        hashes(terms, terms::word),
        hashes(terms, terms::root),
        hashes(analyser.read(aside, label.language())));
  }

  private static long[] hashes(Terms terms) {
    return hashes(terms, terms::word);
  }

  private static long[] hashes(Terms terms, IntToLongFunction hash) {
    return IntStream.range(0, terms.size()).filter(terms::isWord).mapToLong(hash).toArray();
  }

  private static long step(long state, long word) {
    return state == 0 ? word : Hash.of(state, word);
  }

  Words words(int subject) {
    return words.get(subject);
  }

  /// Every label in the text, longer and shorter ones; stop words may stand between, borders not.
  void find(Terms terms, Sink sink) {
    for (int first = 0; first < terms.size(); first++) {
      if (!terms.isWord(first)) {
        continue;
      }
      long state = 0;
      int length = 0;
      for (int last = first; last < terms.size() && length < LONGEST; last++) {
        if (terms.word(last) == Terms.STOP) {
          continue;
        }
        if (terms.word(last) == Terms.BORDER) {
          break;
        }
        state = step(state, terms.word(last));
        length++;
        if (states.get(state) == 0) {
          break;
        }
        tell(state, first, last, length, false, sink);
      }
      parts(terms, first, sink);
    }
  }

  private void parts(Terms terms, int at, Sink sink) {
    long[] parts = terms.parts(at);
    for (int first = 0; first < parts.length; first++) {
      long state = 0;
      for (int last = first; last < parts.length; last++) {
        state = step(state, parts[last]);
        if (states.get(state) == 0) {
          break;
        }
        boolean whole = first == 0 && last == parts.length - 1;
        tell(state, at, at, last - first + 1, !whole, sink);
      }
    }
  }

  private void tell(long state, int first, int last, int length, boolean part, Sink sink) {
    int[] subjects = accepted.get(state);
    if (subjects != null) {
      for (int subject : subjects) {
        sink.found(subject, first, last, length, part);
      }
    }
  }
}
