package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.Items;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.ingest.events.ItemIngested;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Items that cite works.
final class CitingItems {

  private CitingItems() {}

  static @Nullable String title(ItemEnriched version) {
    Work work = version.citations().getFirst().work();
    return work == null ? null : work.title();
  }

  static ItemIngested citing(Sought... works) {
    String body =
        String.join(
            "\n", Arrays.stream(works).map(work -> work.type() + " " + work.value()).toList());
    return Items.item("Studie " + UUID.randomUUID()).body(body).build();
  }

  /// Each line of the body is a citation: how they are found is no matter of this test.
  static ItemEnriched enriched(ItemIngested item) {
    List<Citation> citations =
        item.body()
            .lines()
            .map(line -> line.split(" ", 2))
            .map(pair -> new Citation(pair[0], pair[1], null, new Passage("body", 0, 1, pair[1])))
            .toList();
    return new ItemEnriched(item, "de", List.of(), citations, new CiteAs("", ""));
  }
}
