package de.faktenstrom.desk.item;

import static java.util.stream.Collectors.joining;

import de.faktenstrom.desk.state.Action;
import de.faktenstrom.desk.state.Notice;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.publish.events.Channel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How small values stand in the tables.
final class Wire {

  private Wire() {}

  static String slug(Notice notice) {
    return notice.name().toLowerCase(Locale.ROOT);
  }

  /// `feed,newsletter`, in a fixed order.
  static String channels(Set<Channel> channels) {
    return channels.stream().sorted().map(Channel::toString).collect(joining(","));
  }

  static Set<Channel> channels(String text) {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    Arrays.stream(Channel.values())
        .filter(channel -> ("," + text + ",").contains("," + channel + ","))
        .forEach(channels::add);
    return channels;
  }

  /// What a correction or withdrawal tells, as JSON.
  static @Nullable String notes(Action action) {
    Notes notes = Notes.of(action);
    return notes == null ? null : json(notes);
  }

  static String json(Object record) {
    return new String(EventJson.write(record), StandardCharsets.UTF_8);
  }

  static <T> T read(String json, Class<T> type) {
    return EventJson.read(json.getBytes(StandardCharsets.UTF_8), type);
  }
}
