package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.oai.Reply.Identity;
import de.faktenstrom.ingest.oai.Reply.Objection;
import de.faktenstrom.ingest.oai.Reply.Page;
import de.faktenstrom.ingest.oai.Reply.Unreadable;
import java.time.Instant;

/// What a reply about records means for the harvest.
sealed interface Turn {

  Harvest after();

  /// Records came, perhaps the last of the list.
  ///
  /// @param progress of the list with them
  record Taken(Page page, Listing.Progress progress, Harvest after) implements Turn {}

  record NothingNew(Harvest after) implements Turn {}

  /// The token is of no use: the list begins again.
  ///
  /// @param reason German, one sentence
  record Again(String reason, Harvest after) implements Turn {}

  /// Not to be understood: the same is asked again.
  ///
  /// @param reason German, one sentence
  record Unclear(String reason, Harvest after) implements Turn {}

  /// The repository will not answer this.
  ///
  /// @param reason German
  record Refused(String reason, Harvest after) implements Turn {}

  /// @param harvest with the list that was asked for open
  /// @param now when the reply came
  static Turn of(Harvest harvest, Reply reply, Instant now) {
    return switch (reply) {
      case Page page when harvest.list().isStuck(page) ->
          new Again(Sentences.SAME_TOKEN, harvest.restarted());
      case Page page ->
          new Taken(page, harvest.list().with(page, now).progress(), harvest.taken(page, now));
      case Objection objection -> of(harvest, objection, now);
      case Unreadable unreadable -> new Unclear(unreadable.reason(), harvest.kept());
      case Identity _ -> new Unclear(Sentences.OTHER_QUESTION, harvest.kept());
    };
  }

  private static Turn of(Harvest harvest, Objection objection, Instant now) {
    if (objection.code() == ErrorCode.NO_RECORDS_MATCH) {
      return new NothingNew(harvest.nothing(objection.made(), now));
    }
    if (harvest.list().token() != null && objection.code().isOfToken()) {
      Harvest after = harvest.restarted();
      return new Again(Sentences.restart(after.list().from()), after);
    }
    return new Refused(Sentences.objection(objection), harvest.abandoned());
  }
}
