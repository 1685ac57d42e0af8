package de.faktenstrom.feeds;

import de.faktenstrom.feeds.ItemView.Anchor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page that shows what a feed holds, the newest first.
///
/// @param feeds the feed in each format
record ListView(String heading, String canonical, List<Line> lines, List<Anchor> feeds) {

  static ListView of(FeedName name, String heading, List<Entry> entries, Page page) {
    return new ListView(
        heading,
        page.links().page(name),
        entries.stream()
            // The corrected item itself stands beside its notice: once is enough for the eye.
            .filter(entry -> !(entry instanceof Entry.CorrectionNotice))
            .map(entry -> Line.of(entry, page))
            .toList(),
        List.of(
            new Anchor("RSS", page.links().feed(name, Format.RSS)),
            new Anchor("Atom", page.links().feed(name, Format.ATOM)),
            new Anchor("JSON Feed", page.links().feed(name, Format.JSON))));
  }

  /// @param mark `corrected`, `withdrawn` or absent
  record Line(
      String href,
      String language,
      String title,
      String summary,
      String kind,
      String when,
      @Nullable String mark) {

    static Line of(Entry entry, Page page) {
      return new Line(
          page.links().item(entry.item()),
          entry.announcement().language(),
          entry.announcement().headline(),
          Readable.summary(entry),
          Labels.kind(entry.announcement().kind(), page.words()),
          page.words().date(entry.updated()),
          mark(entry));
    }

    private static @Nullable String mark(Entry entry) {
      return switch (entry) {
        case Entry.Item item -> item.correction() == null ? null : "corrected";
        case Entry.CorrectionNotice _ -> "corrected";
        case Entry.WithdrawalNotice _ -> "withdrawn";
      };
    }
  }
}
