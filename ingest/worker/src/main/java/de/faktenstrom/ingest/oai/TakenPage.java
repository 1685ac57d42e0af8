package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.oai.Reply.Page;
import de.faktenstrom.ingest.oai.Repository.Heard;
import de.faktenstrom.ingest.source.Fetch;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.ingest.source.Outcome;
import de.faktenstrom.ingest.source.Records;
import java.util.List;
import java.util.stream.Stream;

/// A page of records that came in.
///
/// @param progress of its list with it
/// @param remark a German sentence more, or empty
record TakenPage(Page page, Listing.Progress progress, Heard.Said said, String remark) {

  /// What the attempt came to.
  ///
  /// @param faults with the page or its records, German
  /// @param deleted one German sentence for each item that the repository deleted
  Fetch fetch(List<Verdict> verdicts, List<String> faults, List<String> deleted) {
    Counts counts =
        new Counts(
            said.document().length,
            page.entries().size(),
            Records.count(verdicts, "created"),
            Records.count(verdicts, "changed"));
    boolean news = counts.created() + counts.changed() + deleted.size() > 0;
    Outcome sound = news ? Outcome.CHANGED : Outcome.UNCHANGED;
    return new Fetch(
        faults.isEmpty() ? sound : Outcome.QUARANTINED,
        (Sentences.taken(page, progress, counts, faults, deleted.size()) + " " + remark).strip(),
        said.status(),
        Validators.NONE,
        counts,
        Stream.concat(deleted.stream(), faults.stream()).toList(),
        faults.isEmpty() ? null : said.document());
  }
}
