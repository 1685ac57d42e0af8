package de.faktenstrom.enrich.events;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A resolved work as one reference in plain words, in DataCite's order: `Creator; Creator (Year):
/// Title. Container 72(1), 1–25. Publisher`. The identifier is not in it.
public final class WorkReference {

  private static final int MOST_NAMED = 5;
  private static final int NAMED_OF_MANY = 3;
  private static final int YEAR = 4;

  private WorkReference() {}

  /// @param language of the few words that are ours: German for `de`, English for any other
  /// @return empty where the registry knows neither title nor author
  public static String of(Work work, String language) {
    StringBuilder words = new StringBuilder(names(work.authors(), language));
    if (work.issued() != null && work.issued().length() >= YEAR) {
      words.append(words.isEmpty() ? "(" : " (").append(work.issued(), 0, YEAR).append(')');
    }
    if (work.title() != null) {
      words.append(words.isEmpty() ? "" : ": ").append(work.title());
    }
    if (work.authors().isEmpty() && work.title() == null) {
      return "";
    }
    part(words, container(work));
    part(words, work.publisher());
    return words.toString();
  }

  private static String names(List<Work.Name> authors, String language) {
    List<String> names =
        authors.stream().map(Work.Name::words).filter(name -> !name.isBlank()).toList();
    boolean many = names.size() > MOST_NAMED;
    String named =
        names.stream().limit(many ? NAMED_OF_MANY : MOST_NAMED).collect(Collectors.joining("; "));
    return many ? named + (language.equals("de") ? " u. a." : " et al.") : named;
  }

  private static @Nullable String container(Work work) {
    if (work.containerTitle() == null) {
      return null;
    }
    StringBuilder container = new StringBuilder(work.containerTitle());
    if (work.volume() != null) {
      container.append(' ').append(work.volume());
      container.append(work.issue() == null ? "" : "(" + work.issue() + ")");
    }
    return container
        .append(work.page() == null ? "" : ", " + work.page().replace('-', '–'))
        .toString();
  }

  private static void part(StringBuilder words, @Nullable String part) {
    if (part != null) {
      boolean closed = ".?!…".indexOf(words.charAt(words.length() - 1)) >= 0;
      words.append(closed ? " " : ". ").append(part);
    }
  }
}
