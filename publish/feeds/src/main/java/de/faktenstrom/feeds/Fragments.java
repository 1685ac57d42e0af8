package de.faktenstrom.feeds;

import de.faktenstrom.feeds.FeedReads.AnnouncementKey;
import de.faktenstrom.publish.events.Announcement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Rendered entries. A revision never changes, so neither does its rendering; what has not been
/// used for longest goes first when there are too many bytes.
@Component
class Fragments {

  private static final Logger LOG = LoggerFactory.getLogger(Fragments.class);
  private static final long MOST_BYTES = 4L << 20;

  private final FeedReads reads;
  private final LinkedHashMap<Key, byte[]> rendered = new LinkedHashMap<>(256, 0.75f, true);
  private long bytes;

  Fragments(FeedReads reads) {
    this.reads = reads;
  }

  /// One for each place that can be written, in the same order.
  List<byte[]> of(List<Place> places, Format format, Renderer renderer) {
    Map<Place, byte[]> known = known(places, format);
    List<Place> missing = places.stream().filter(place -> !known.containsKey(place)).toList();
    if (!missing.isEmpty()) {
      Set<AnnouncementKey> keys =
          missing.stream().map(AnnouncementKey::of).collect(Collectors.toSet());
      Map<AnnouncementKey, Announcement> announcements = reads.announcements(keys);
      for (Place place : missing) {
        Announcement announcement =
            Objects.requireNonNull(announcements.get(AnnouncementKey.of(place)));
        byte[] fragment = rendered(place, announcement, renderer);
        known.put(place, fragment);
        keep(new Key(place, format), fragment);
      }
    }
    return places.stream()
        .map(place -> Objects.requireNonNull(known.get(place)))
        .filter(fragment -> fragment.length > 0)
        .toList();
  }

  /// Nothing where it fails: one entry that cannot be written must not take the feed with it.
  private static byte[] rendered(Place place, Announcement announcement, Renderer renderer) {
    try {
      return renderer.entry(Entry.of(place.role(), announcement));
    } catch (RuntimeException unwritable) {
      LOG.error(
          "Left out of the feeds: {} revision {}", place.item(), place.revision(), unwritable);
      return new byte[0];
    }
  }

  private synchronized Map<Place, byte[]> known(List<Place> places, Format format) {
    Map<Place, byte[]> known = HashMap.newHashMap(places.size());
    for (Place place : places) {
      byte[] fragment = rendered.get(new Key(place, format));
      if (fragment != null) {
        known.put(place, fragment);
      }
    }
    return known;
  }

  private synchronized void keep(Key key, byte[] fragment) {
    byte[] before = rendered.put(key, fragment);
    bytes += fragment.length - (before == null ? 0 : before.length);
    Iterator<byte[]> eldest = rendered.values().iterator();
    while (bytes > MOST_BYTES && eldest.hasNext()) {
      bytes -= eldest.next().length;
      eldest.remove();
    }
  }

  private record Key(Place place, Format format) {}
}
