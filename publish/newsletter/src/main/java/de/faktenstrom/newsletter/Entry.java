package de.faktenstrom.newsletter;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An item as a mail shows it; every text is one clean line. Public so that templates may call it.
///
/// @param label what happened to it, absent for news
/// @param note what was wrong or why it was taken back
/// @param language the item's
public record Entry(
    String headline,
    String language,
    @Nullable String label,
    @Nullable String teaser,
    @Nullable String note,
    String meta,
    @Nullable String cite,
    String link) {

  static Entry of(Candidate candidate, Wording wording) {
    Announcement announcement = candidate.announcement();
    return switch (announcement) {
      case Announcement.Released a -> of(a.publication(), null, null, wording);
      case Announcement.Updated a ->
          of(a.publication(), wording.words().get("updated"), null, wording);
      case Announcement.Described a -> of(a.publication(), null, null, wording);
      case Announcement.Corrected a ->
          of(
              a.publication(),
              wording.words().get("corrected"),
              Line.clean(a.correction().noteReaders()),
              wording);
      case Announcement.Withdrawn a ->
          new Entry(
              Line.clean(a.headline()),
              a.language(),
              wording.words().get("withdrawn"),
              null,
              Line.clean(a.noteReaders()),
              String.join(" · ", wording.words().get("kind." + a.kind()), wording.time(a.at())),
              null,
              wording.permalink(a.uri()));
    };
  }

  private static Entry of(
      Publication p, @Nullable String label, @Nullable String note, Wording wording) {
    String cite = wording.words().language().equals("en") ? p.citeAs().en() : p.citeAs().de();
    return new Entry(
        Line.clean(p.headline()),
        p.language(),
        label,
        p.teaser(),
        note,
        meta(p, wording),
        Line.cut(Line.clean(cite), 400),
        wording.permalink(p.uri()));
  }

  private static String meta(Publication p, Wording wording) {
    List<String> parts = new ArrayList<>();
    parts.add(wording.words().get("source", Line.clean(p.source().name())));
    parts.add(wording.words().get("kind." + p.kind()));
    parts.add(wording.time(p.updated()));
    if (p.version() > 1) {
      parts.add(wording.words().get("version", p.version()));
    }
    String topics = topics(p.topics(), wording);
    if (!topics.isEmpty()) {
      parts.add(topics);
    }
    return String.join(" · ", parts);
  }

  private static String topics(List<Topic> topics, Wording wording) {
    return topics.stream()
        .limit(3)
        .map(topic ->
            wording.words().language().equals("en") ? topic.labels().en() : topic.labels().de())
        .map(Line::clean)
        .collect(Collectors.joining(", "));
  }
}
