package de.faktenstrom.publish.events;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.ingest.events.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the desk lets out, on topic [#TOPIC], keyed by the item's uri, in order for each item. The
/// event's CloudEvents type says which of the records it is ([#TYPES]).
public sealed interface Announcement {

  String TOPIC = "faktenstrom.released";

  /// CloudEvents type to record.
  Map<String, Class<? extends Announcement>> TYPES =
      Map.of(
          Released.TYPE, Released.class,
          Updated.TYPE, Updated.class,
          Corrected.TYPE, Corrected.class,
          Described.TYPE, Described.class,
          Withdrawn.TYPE, Withdrawn.class);

  /// `urn:uuid:…`
  String uri();

  /// The version that is out after this.
  int version();

  /// 1, 2, 3 … for each item; of two announcements of one item the higher revision holds.
  int revision();

  /// Where it goes.
  Set<Channel> channels();

  /// When the desk let it out.
  Instant at();

  Kind kind();

  String language();

  List<Topic> topics();

  String headline();

  /// The CloudEvents type.
  String type();

  /// The name partners see: `publication.released` and so on.
  default String publicType() {
    return type().substring("de.faktenstrom.".length(), type().length() - ".v1".length());
  }

  /// The announcements that carry content.
  sealed interface WithContent extends Announcement {
    Publication publication();

    @Override
    default String uri() {
      return publication().uri();
    }

    @Override
    default int version() {
      return publication().version();
    }

    @Override
    default Kind kind() {
      return publication().kind();
    }

    @Override
    default String language() {
      return publication().language();
    }

    @Override
    default List<Topic> topics() {
      return publication().topics();
    }

    @Override
    default String headline() {
      return publication().headline();
    }

    @Override
    default Instant at() {
      return publication().updated();
    }
  }

  /// The item is out for the first time.
  record Released(Publication publication, int revision, Set<Channel> channels)
      implements WithContent {
    public static final String TYPE = "de.faktenstrom.publication.released.v1";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /// A newer version is out; the older one was not wrong.
  record Updated(Publication publication, int revision, Set<Channel> channels)
      implements WithContent {
    public static final String TYPE = "de.faktenstrom.publication.updated.v1";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /// A newer version mends an error of an older one.
  record Corrected(
      Publication publication, Correction correction, int revision, Set<Channel> channels)
      implements WithContent {
    public static final String TYPE = "de.faktenstrom.publication.corrected.v1";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /// The version that is out is described anew: tags, citations, language. Its words and its number
  /// are the same, so whoever was sent it is not sent it again: this is for what is fetched.
  ///
  /// @param publication `updated` is still when the version went out
  /// @param correction what the version mends, absent where it mends nothing
  record Described(
      Publication publication,
      @Nullable Correction correction,
      Instant at,
      int revision,
      Set<Channel> channels)
      implements WithContent {
    public static final String TYPE = "de.faktenstrom.publication.described.v1";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /// The item is taken back. Beats everything queued.
  ///
  /// @param version the version that was out
  /// @param reason for editors
  /// @param noteReaders for readers, plain text
  record Withdrawn(
      String uri,
      int version,
      Kind kind,
      String headline,
      String language,
      List<Topic> topics,
      String reason,
      String noteReaders,
      Instant published,
      Instant at,
      int revision,
      Set<Channel> channels)
      implements Announcement {
    public static final String TYPE = "de.faktenstrom.publication.withdrawn.v1";

    @Override
    public String type() {
      return TYPE;
    }
  }
}
