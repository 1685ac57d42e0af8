package de.faktenstrom.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one mail of an edition says. Public so that templates may call it.
///
/// @param more how many items had no room
public record Issue(
    String subject,
    String title,
    String day,
    List<Section> sections,
    @Nullable String more,
    String why) {

  /// @param title absent where the mail has only one
  public record Section(@Nullable String title, List<Entry> entries) {}

  static Issue of(Edition edition, Wording wording) {
    Words words = wording.words();
    List<Entry> mended = entries(edition, true, wording);
    List<Entry> news = entries(edition, false, wording);
    String title = words.get("title." + edition.rhythm(), wording.settings().title());
    return new Issue(
        subject(edition, wording),
        title,
        wording.day(edition.due()),
        sections(mended, news, words),
        edition.more() == 0 ? null : words.get("more", edition.more()),
        words.get("why." + edition.rhythm()));
  }

  /// @param items corrections first
  record Edition(Rhythm rhythm, Instant due, List<Candidate> items, int more) {}

  private static List<Entry> entries(Edition edition, boolean mending, Wording wording) {
    return edition.items().stream()
        .filter(item -> item.mends() == mending)
        .map(item -> Entry.of(item, wording))
        .toList();
  }

  private static List<Section> sections(List<Entry> mended, List<Entry> news, Words words) {
    if (mended.isEmpty()) {
      return List.of(new Section(null, news));
    }
    Section corrections = new Section(words.get("section.corrections"), mended);
    return news.isEmpty()
        ? List.of(corrections)
        : List.of(corrections, new Section(words.get("section.news"), news));
  }

  /// An alert is called by its first item, an edition by its day and numbers.
  private static String subject(Edition edition, Wording wording) {
    Words words = wording.words();
    int mended = (int) edition.items().stream().filter(Candidate::mends).count();
    int news = edition.items().size() - mended + edition.more();
    if (edition.rhythm() == Rhythm.AT_ONCE) {
      return alert(Entry.of(edition.items().getFirst(), wording), mended + news - 1, words);
    }
    String numbers =
        Stream.of(number("news", news, words), number("corrections", mended, words))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return words.get(
            "subject." + edition.rhythm(), wording.settings().title(), wording.day(edition.due()))
        + ": "
        + numbers;
  }

  private static String number(String what, int count, Words words) {
    return switch (count) {
      case 0 -> "";
      case 1 -> words.get(what + ".one");
      default -> words.get(what + ".many", count);
    };
  }

  private static String alert(Entry first, int others, Words words) {
    String label = first.label() == null ? "" : first.label() + ": ";
    return label
        + Line.cut(first.headline(), 120)
        + (others == 0 ? "" : words.get("subject.others", others));
  }
}
