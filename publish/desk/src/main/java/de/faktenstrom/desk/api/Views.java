package de.faktenstrom.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.faktenstrom.desk.audit.AuditEntry;
import de.faktenstrom.desk.item.Decision;
import de.faktenstrom.desk.item.ItemLine;
import de.faktenstrom.desk.item.ItemView;
import de.faktenstrom.desk.item.Notes;
import de.faktenstrom.desk.item.VersionView;
import de.faktenstrom.desk.ledger.LedgerEntry;
import de.faktenstrom.desk.ledger.Tally;
import de.faktenstrom.desk.state.Plan;
import de.faktenstrom.desk.state.Standing;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Place;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.ingest.events.Attachment;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.EmbargoQuestion;
import de.faktenstrom.ingest.events.ItemIngested;
import de.faktenstrom.publish.events.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the desk answers. Absent fields are left out.
final class Views {

  private Views() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Receipt(
      String uri,
      String state,
      int version,
      @Nullable Integer releasedVersion,
      int revision,
      @Nullable Instant releasedAt,
      @Nullable Instant due,
      @Nullable Instant embargoUntil) {

    static Receipt of(de.faktenstrom.desk.item.Receipt receipt) {
      return new Receipt(
          receipt.uri(),
          receipt.state(),
          receipt.version(),
          receipt.releasedVersion(),
          receipt.revision(),
          receipt.releasedAt(),
          receipt.due(),
          receipt.embargoUntil());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      UUID id,
      String uri,
      String state,
      int version,
      @Nullable Integer releasedVersion,
      int revision,
      String kind,
      String headline,
      String language,
      String source,
      List<String> channels,
      @Nullable Instant due,
      @Nullable Instant embargoUntil,
      @Nullable String embargoZone,
      @Nullable Instant published,
      Instant arrived,
      Instant changed,
      @Nullable EmbargoQuestion embargoQuestion) {

    static Line of(ItemLine line) {
      Standing standing = line.standing();
      Plan plan = standing.plan();
      Embargo embargo = standing.embargo();
      return new Line(
          line.id(),
          line.uri(),
          standing.state().toString(),
          standing.current(),
          standing.out() ? Integer.valueOf(standing.released()) : null,
          standing.revision(),
          line.card().kind().toString(),
          line.card().headline(),
          line.card().language(),
          line.card().source(),
          names(plan == null ? line.channels() : line.plannedChannels()),
          plan == null ? null : plan.due(),
          embargo == null ? null : embargo.until(),
          embargo == null ? null : embargo.zone().getId(),
          line.published(),
          line.card().arrived(),
          line.changed(),
          line.question());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Lines(List<Line> items, @Nullable String next) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      @JsonUnwrapped Line line,
      @Nullable String teaser,
      String body,
      @Nullable String link,
      List<Author> authors,
      List<Topic> topics,
      List<Citation> citations,
      List<Place> places,
      CiteAs citeAs,
      List<Attachment> attachments,
      List<Version> versions,
      List<Release> decisions,
      List<ConcernView> concerns) {

    static Item of(ItemView view, List<ConcernView> concerns) {
      ItemEnriched content = view.current().content();
      ItemIngested item = content.item();
      return new Item(
          Line.of(view.line()),
          item.teaser(),
          item.body(),
          item.link(),
          item.authors(),
          content.topics(),
          content.citations(),
          content.places(),
          CiteAs.of(item, view.current().version()),
          item.attachments(),
          view.versions().stream().map(Version::of).toList(),
          view.decisions().stream().map(Release::of).toList(),
          concerns);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Version(
      int version,
      @Nullable Integer originVersion,
      String headline,
      Instant made,
      String madeBy,
      @Nullable Notes correction) {

    static Version of(VersionView view) {
      String headline = view.content().item().headline();
      return new Version(
          view.version(), view.originVersion(), headline, view.made(), view.madeBy(), view.notes());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Release(
      String what,
      int version,
      @Nullable Integer revision,
      List<String> channels,
      String by,
      @Nullable String coSigner,
      Instant decided,
      @Nullable Instant due,
      @Nullable Instant released) {

    static Release of(Decision decision) {
      Plan plan = decision.plan();
      return new Release(
          decision.what(),
          decision.version(),
          decision.revision(),
          names(decision.channels()),
          decision.by(),
          decision.coSigner(),
          decision.decided(),
          plan == null ? null : plan.due(),
          decision.released());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ledger(
      String uri,
      Tally summary,
      List<Tally> announcements,
      List<Receiver> entries,
      @Nullable String next) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Receiver(
      String channel,
      String receiver,
      String name,
      int version,
      String state,
      int attempts,
      Instant at,
      @Nullable String detail) {

    static Receiver of(LedgerEntry entry) {
      return new Receiver(
          entry.channel(),
          entry.receiver(),
          entry.name(),
          entry.version(),
          entry.state(),
          entry.attempts(),
          entry.at(),
          entry.detail());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      long seq,
      Instant at,
      String actor,
      String action,
      @Nullable UUID item,
      @Nullable Integer version,
      String detail,
      String hash) {

    static Entry of(AuditEntry entry) {
      return new Entry(
          entry.seq(),
          entry.at(),
          entry.deed().actor(),
          entry.deed().action(),
          entry.deed().item(),
          entry.deed().version(),
          entry.deed().detail(),
          entry.hash());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entries(List<Entry> entries, @Nullable Long next) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Verification(
      boolean intact, @Nullable Long entries, @Nullable String head, @Nullable Long brokenAt) {}

  private static List<String> names(Set<Channel> channels) {
    return channels.stream().sorted().map(Channel::toString).toList();
  }
}
