package de.faktenstrom.desk.item;

import de.faktenstrom.desk.state.Action;
import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.ingest.events.ItemIngested;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Correction;
import de.faktenstrom.publish.events.Publication;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/// What a step tells the world. Pure.
final class Announcing {

  private Announcing() {}

  static Outgoing event(Step step, Content content) {
    Announcement announcement = of(step, content.enriched());
    return new Outgoing(
        Announcement.TOPIC,
        announcement.type(),
        announcement.uri(),
        announcement,
        content.traceparent());
  }

  /// @param content of the version that is out after the step
  static Announcement of(Step step, ItemEnriched content) {
    int revision = step.moved().to().revision();
    Set<Channel> channels = step.channels();
    return switch (Objects.requireNonNull(step.moved().notice())) {
      case RELEASED -> new Announcement.Released(publication(step, content), revision, channels);
      case UPDATED -> new Announcement.Updated(publication(step, content), revision, channels);
      case CORRECTED ->
          new Announcement.Corrected(
              publication(step, content), correction(step), revision, channels);
      case DESCRIBED -> described(step, content);
      case WITHDRAWN -> withdrawn(step, content);
    };
  }

  private static Correction correction(Step step) {
    Action.Correct notes = (Action.Correct) step.action();
    return new Correction(
        notes.severity(),
        notes.noteEditors(),
        notes.noteShort(),
        notes.noteReaders(),
        step.before().standing().released());
  }

  private static Announcement described(Step step, ItemEnriched content) {
    Action.Describe asked = (Action.Describe) step.action();
    Publication publication =
        publication(
            content,
            step.moved().to().released(),
            Objects.requireNonNullElse(step.published(), asked.since()),
            asked.since());
    return new Announcement.Described(
        publication, asked.correction(), asked.at(), step.moved().to().revision(), step.channels());
  }

  private static Announcement withdrawn(Step step, ItemEnriched content) {
    Action.Withdraw notes = (Action.Withdraw) step.action();
    Instant at = step.action().at();
    return new Announcement.Withdrawn(
        content.item().uri(),
        step.moved().to().released(),
        content.item().kind(),
        content.item().headline(),
        content.language(),
        content.topics(),
        notes.reason(),
        notes.noteReaders(),
        Objects.requireNonNullElse(step.published(), at),
        at,
        step.moved().to().revision(),
        step.channels());
  }

  private static Publication publication(Step step, ItemEnriched content) {
    Instant at = step.action().at();
    return publication(
        content,
        step.moved().to().released(),
        Objects.requireNonNullElse(step.published(), at),
        at);
  }

  /// Cited as what goes out: with the desk's words and number, where the desk has changed them.
  static Publication publication(
      ItemEnriched content, int version, Instant published, Instant updated) {
    ItemIngested item = content.item();
    return new Publication(
        item.uri(),
        version,
        item.kind(),
        item.headline(),
        item.teaser(),
        item.body(),
        content.language(),
        item.link(),
        item.authors(),
        content.topics(),
        content.citations(),
        CiteAs.of(item, version),
        item.source(),
        published,
        updated);
  }
}
