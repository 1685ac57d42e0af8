package de.faktenstrom.enrich.bibliography;

import java.util.Arrays;
import java.util.List;

/// What is asked of each token, as numbers: a question and its answer hashed into 32 bits. A number
/// that two answers share costs a little accuracy and nothing else.
final class Features {

  private static final int MOST = 96;
  private static final int EDGES = 5;

  private final List<Token> tokens;
  private final Look[] looks;
  private final Course course;
  private final int[] hashes = new int[MOST];
  private int count;
  private int question;

  private Features(List<Token> tokens) {
    this.tokens = tokens;
    looks = tokens.stream().map(token -> Look.of(token.text())).toArray(Look[]::new);
    course = new Course(tokens, looks);
  }

  /// The features of each token.
  static int[][] of(List<Token> tokens) {
    Features features = new Features(tokens);
    int[][] all = new int[tokens.size()][];
    for (int i = 0; i < all.length; i++) {
      all[i] = features.at(i);
    }
    return all;
  }

  private int[] at(int i) {
    count = 0;
    question = 0;
    words(i);
    spelling(i);
    kinds(i);
    punctuation(i);
    places(i);
    clauses(i);
    return Arrays.copyOf(hashes, count);
  }

  private Look look(int i) {
    return i < 0 || i >= looks.length ? Look.EDGE : looks[i];
  }

  private void words(int i) {
    String word = look(i).word();
    String before = look(i - 1).word();
    String after = look(i + 1).word();
    ask(1);
    ask(word.hashCode());
    ask(before.hashCode());
    ask(after.hashCode());
    ask(look(i - 2).word().hashCode());
    ask(look(i + 2).word().hashCode());
    ask(pair(before.hashCode(), word.hashCode()));
    ask(pair(word.hashCode(), after.hashCode()));
    ask(tokens.get(i).text().hashCode());
    ask(pair(word.hashCode(), course.clause[i] == 0 ? 1 : 0));
  }

  private void spelling(int i) {
    String word = look(i).word();
    int length = word.length();
    for (int size = 1; size <= 4; size++) {
      ask(length < size ? 0 : word.substring(0, size).hashCode());
      ask(length < size ? 0 : word.substring(length - size).hashCode());
    }
    int shape = look(i).shape().hashCode();
    int before = look(i - 1).shape().hashCode();
    int after = look(i + 1).shape().hashCode();
    ask(shape);
    ask(before);
    ask(after);
    ask(pair(before, shape));
    ask(pair(shape, after));
    ask(pair(pair(before, shape), after));
    ask(Math.min(length, 12));
  }

  private void kinds(int i) {
    int kind = kind(i);
    ask(kind);
    ask(kind(i - 1));
    ask(kind(i + 1));
    ask(kind(i - 2));
    ask(kind(i + 2));
    ask(pair(kind(i - 1), kind));
    ask(pair(kind, kind(i + 1)));
    ask(pair(pair(kind(i - 1), kind), kind(i + 1)));
    ask(pair(pair(kind(i - 2), kind(i - 1)), kind));
    ask(pair(pair(kind, kind(i + 1)), kind(i + 2)));
    ask(pair(pair(kind(i + 1), kind(i + 2)), kind(i + 3)));
  }

  private void punctuation(int i) {
    Look look = look(i);
    int after = look.after().hashCode();
    int ended = look(i - 1).after().hashCode();
    int opened = look.before().hashCode();
    ask(after);
    ask(ended);
    ask(opened);
    ask(look(i + 1).before().hashCode());
    ask(look(i + 1).after().hashCode());
    ask(look(i - 2).after().hashCode());
    ask(pair(ended, opened));
    ask(pair(ended, kind(i)));
    ask(pair(after, kind(i)));
    ask(pair(opened, kind(i)));
    ask(pair(ended, look.shape().hashCode()));
    ask(pair(ended, look.word().hashCode()));
    ask(pair(after, look.word().hashCode()));
    ask(pair(pair(kind(i - 1), ended), kind(i)));
    ask(pair(pair(kind(i), after), kind(i + 1)));
    ask(pair(pair(pair(kind(i - 1), ended), kind(i)), pair(after, kind(i + 1))));
  }

  private void places(int i) {
    int length = looks.length;
    int place = 10 * i / length;
    ask(place);
    ask(Math.min(i, EDGES));
    ask(Math.min(length - 1 - i, EDGES));
    ask(pair(place, kind(i)));
    ask(pair(Math.min(i, EDGES), kind(i)));
    ask(pair(Math.min(length - 1 - i, EDGES), kind(i)));
    ask(pair(kind(0), Math.min(i, EDGES)));
    ask(flags(i));
    ask(pair(flags(i), kind(i)));
    ask(pair(course.sinceIn[i], kind(i)));
    ask(pair(course.sinceIn[i], look(i - 1).after().hashCode()));
  }

  private int flags(int i) {
    return (course.quoted[i] ? 1 : 0)
        + (course.bracketed[i] ? 2 : 0)
        + (course.afterYear[i] ? 4 : 0)
        + (course.afterQuote[i] ? 8 : 0);
  }

  private void clauses(int i) {
    int start = course.clauseStart[i];
    int end = course.clauseEnd[i];
    int size = Math.min(end - start, 10);
    int sort = pair(course.capitals[i], size);
    int number = Math.min(course.clause[i], 8);
    int ended = look(end).after().hashCode();
    int next = kind(end + 1);
    ask(sort);
    ask(pair(sort, ended));
    ask(pair(sort, next));
    ask(pair(number, kind(start)));
    ask(pair(number, flags(i)));
    ask(pair(kind(start), kind(end)));
    ask(pair(look(start - 1).after().hashCode(), ended));
    ask(pair(ended, next));
    ask(pair(pair(ended, next), course.capitals[i]));
    ask(pair(pair(next, kind(end + 2)), course.capitals[i]));
    ask(pair(look(start).word().hashCode(), course.capitals[i]));
    ask(pair(look(start).word().hashCode(), look(start + 1).word().hashCode()));
    ask(look(end).word().hashCode());
    ask(look(end + 1).word().hashCode());
    ask(pair(kind(start - 1), kind(start)));
    ask(pair(pair(kind(start - 1), kind(start)), number));
    ask(pair(Math.min(i - start, EDGES), Math.min(end - i, EDGES)));
    ask(pair(pair(course.afterYear[i] ? 1 : 0, course.capitals[i]), pair(kind(start), ended)));
  }

  private int kind(int i) {
    return i < 0 ? 97 : i >= looks.length ? 98 : looks[i].kind().ordinal();
  }

  private void ask(int answer) {
    hashes[count++] = pair(++question, answer);
  }

  private static int pair(int first, int second) {
    int hash = first * 0x9E3779B1 + second;
    hash = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return hash ^ (hash >>> 16);
  }
}
