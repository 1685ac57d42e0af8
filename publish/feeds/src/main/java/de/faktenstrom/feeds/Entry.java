package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Correction;
import de.faktenstrom.publish.events.Publication;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands at one place of a feed, whatever its format. It depends on one announcement and
/// nothing else, so its rendering can be kept for as long as it is wanted.
sealed interface Entry {

  Announcement announcement();

  /// Permanent: never another for the same entry, never the same for another.
  String id();

  String title();

  Instant published();

  Instant updated();

  /// BCP 47. Notices are the office's own words and German.
  default String language() {
    return this instanceof Item ? announcement().language() : "de";
  }

  /// What the permalink gets behind it to lead to this entry's place on the page.
  String anchor();

  /// The content, where the entry is the item itself.
  default @Nullable Publication publication() {
    return this instanceof Item(Announcement.WithContent item) ? item.publication() : null;
  }

  /// The item's UUID.
  default String item() {
    return announcement().uri().substring("urn:uuid:".length());
  }

  static Entry of(Role role, Announcement announcement) {
    return switch (announcement) {
      case Announcement.Withdrawn withdrawn -> new WithdrawalNotice(withdrawn);
      case Announcement.Corrected corrected when role == Role.CORRECTION ->
          new CorrectionNotice(corrected);
      case Announcement.WithContent content -> new Item(content);
    };
  }

  private static String noticeId(Announcement announcement, String what) {
    String name = announcement.uri() + "#" + what + "-" + announcement.revision();
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  /// The item in its newest version.
  record Item(Announcement.WithContent announcement) implements Entry {
    @Override
    public String id() {
      return announcement.uri();
    }

    @Override
    public String title() {
      return announcement.headline();
    }

    @Override
    public Instant published() {
      return announcement.publication().published();
    }

    @Override
    public Instant updated() {
      return announcement.publication().updated();
    }

    @Override
    public String anchor() {
      return "";
    }

    /// What this version mends, absent where it mends nothing.
    @Nullable Correction correction() {
      return switch (announcement) {
        case Announcement.Corrected corrected -> corrected.correction();
        case Announcement.Described described -> described.correction();
        case Announcement.Released _, Announcement.Updated _ -> null;
      };
    }
  }

  /// Says that an item was corrected, to those who read it before.
  record CorrectionNotice(Announcement.Corrected announcement) implements Entry {
    @Override
    public String id() {
      return noticeId(announcement, "correction");
    }

    @Override
    public String title() {
      return "Korrektur: "
          + announcement.correction().noteShort()
          + " – "
          + announcement.headline();
    }

    @Override
    public Instant published() {
      return announcement.at();
    }

    @Override
    public Instant updated() {
      return announcement.at();
    }

    @Override
    public String anchor() {
      return "#korrektur-" + announcement.version();
    }
  }

  /// Says that an item was taken back. Nothing of its content is in it but the headline.
  record WithdrawalNotice(Announcement.Withdrawn announcement) implements Entry {
    @Override
    public String id() {
      return noticeId(announcement, "withdrawal");
    }

    @Override
    public String title() {
      return "Zurückgezogen: " + announcement.headline();
    }

    @Override
    public Instant published() {
      return announcement.at();
    }

    @Override
    public Instant updated() {
      return announcement.at();
    }

    @Override
    public String anchor() {
      return "";
    }
  }
}
