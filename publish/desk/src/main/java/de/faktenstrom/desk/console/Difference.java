package de.faktenstrom.desk.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What changed between two texts, word by word: the longest common subsequence stays, the rest
/// went or came.
final class Difference {

  enum Change {
    SAME,
    GONE,
    NEW
  }

  /// Neighbouring words of one fate.
  record Part(Change change, String text) {
    public boolean gone() {
      return change == Change.GONE;
    }

    public boolean fresh() {
      return change == Change.NEW;
    }
  }

  /// Cells of the table, 4 bytes each; longer texts are compared as if all between their common
  /// ends had changed.
  private static final int MOST_CELLS = 16_000_000;

  /// A word with the space behind it, so that the parts joined are the text again.
  private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

  private final List<Part> parts = new ArrayList<>();
  private final List<String> before;
  private final List<String> after;

  private Difference(String before, String after) {
    this.before = words(before);
    this.after = words(after);
  }

  /// The parts in order: without the new ones they are `before`, without the gone ones `after`.
  static List<Part> between(String before, String after) {
    return new Difference(before, after).parts();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(WORDS.split(text));
  }

  private List<Part> parts() {
    int start = 0;
    int most = Math.min(before.size(), after.size());
    while (start < most && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start && before.reversed().get(end).equals(after.reversed().get(end))) {
      end++;
    }
    add(Change.SAME, before.subList(0, start));
    middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    add(Change.SAME, before.subList(before.size() - end, before.size()));
    return merged();
  }

  private void middle(List<String> old, List<String> now) {
    if ((long) old.size() * now.size() > MOST_CELLS) {
      add(Change.GONE, old);
      add(Change.NEW, now);
      return;
    }
    int[][] common = common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        parts.add(new Part(Change.SAME, old.get(i++)));
        j++;
      } else if (j >= now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        parts.add(new Part(Change.GONE, old.get(i++)));
      } else {
        parts.add(new Part(Change.NEW, now.get(j++)));
      }
    }
  }

  /// Length of the longest common subsequence of what follows each pair of places.
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void add(Change change, List<String> words) {
    if (!words.isEmpty()) {
      parts.add(new Part(change, String.join("", words)));
    }
  }

  private List<Part> merged() {
    List<Part> merged = new ArrayList<>();
    for (Part part : parts) {
      if (!merged.isEmpty() && merged.getLast().change() == part.change()) {
        merged.add(new Part(part.change(), merged.removeLast().text() + part.text()));
      } else {
        merged.add(part);
      }
    }
    return List.copyOf(merged);
  }
}
