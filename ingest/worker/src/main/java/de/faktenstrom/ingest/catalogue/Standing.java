package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.ingest.catalogue.CatalogueSettings.Flavour;
import de.faktenstrom.ingest.catalogue.Reply.Page;
import de.faktenstrom.ingest.item.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How far a catalogue has been read.
///
/// @param question what is asked of it; where that changes, all begins anew
/// @param mark the latest stamp of a list that was read to its end
/// @param open the list that is being read
record Standing(String question, @Nullable Instant mark, @Nullable Open open) {

  /// 20,000 datasets of CKAN and more.
  static final int MOST_PAGES = 200;

  /// Stamps are set before what they stamp can be seen, and clocks differ.
  static final Duration OVERLAP = Duration.ofDays(1);

  /// @param next how it goes on, see [Page#next]
  /// @param highest latest stamp in it
  /// @param seen pages that were taken, hashed
  record Open(
      String next, int pages, long datasets, @Nullable Instant highest, List<String> seen) {}

  /// What a page means.
  sealed interface Turn {

    /// @param ends why the list ends
    record Taken(Standing after, int pages, long datasets, Ends ends) implements Turn {}

    /// A page came again.
    record Loop(Standing after) implements Turn {}
  }

  /// Whether and why a list ends.
  enum Ends {
    NOT,
    WHOLE,
    /// The rest was taken before.
    KNOWN,
    /// It has more pages than are read.
    LONG
  }

  /// The same question, or a beginning.
  Standing asking(String asked) {
    return question.equals(asked) ? this : new Standing(asked, null, null);
  }

  @Nullable String next() {
    return open == null ? null : open.next();
  }

  Standing abandoned() {
    return new Standing(question, mark, null);
  }

  Turn with(Page page, Flavour flavour, Instant now) {
    Open before = open == null ? new Open("", 0, 0, null, List.of()) : open;
    String hash = hash(page);
    if (before.seen().contains(hash)) {
      return new Turn.Loop(abandoned());
    }
    List<String> seen = new ArrayList<>(before.seen());
    seen.add(hash);
    Instant highest = highest(page, before.highest(), now);
    int pages = before.pages() + 1;
    long datasets = before.datasets() + page.datasets().size();
    Ends ends = ends(page, flavour, pages);
    Instant end = highest == null ? mark : highest;
    Standing after =
        ends == Ends.NOT
            ? new Standing(
                question,
                mark,
                new Open(
                    Objects.requireNonNull(page.next()),
                    pages,
                    datasets,
                    highest,
                    List.copyOf(seen)))
            : new Standing(question, end, null);
    return new Turn.Taken(after, pages, datasets, ends);
  }

  private Ends ends(Page page, Flavour flavour, int pages) {
    if (page.next() == null) {
      return Ends.WHOLE;
    }
    if (flavour == Flavour.CKAN && mark != null && isOlder(page, mark.minus(OVERLAP))) {
      return Ends.KNOWN;
    }
    return pages >= MOST_PAGES ? Ends.LONG : Ends.NOT;
  }

  /// Whether the last dataset of a list that has the newest first was stamped before.
  private static boolean isOlder(Page page, Instant since) {
    Instant last = page.datasets().isEmpty() ? null : page.datasets().getLast().modified();
    return last != null && last.isBefore(since);
  }

  /// A stamp of the future would hide all that comes until then.
  private static @Nullable Instant highest(Page page, @Nullable Instant before, Instant now) {
    Instant highest = before;
    for (Dataset dataset : page.datasets()) {
      Instant modified = dataset.modified();
      if (modified != null
          && !modified.isAfter(now)
          && (highest == null || modified.isAfter(highest))) {
        highest = modified;
      }
    }
    return highest;
  }

  private static String hash(Page page) {
    String ids =
        page.datasets().stream().map(Dataset::id).sorted().collect(Collectors.joining("\n"));
    return Sha256.hex(ids.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
