package de.faktenstrom.desk.api;

import de.faktenstrom.publish.events.Channel;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a request gives, checked; what is wrong with it becomes a 422 that says so.
final class Given {

  static final int NOTE = 5_000;
  static final int HEADLINE = 1_000;
  static final int BODY = 2_000_000;

  private Given() {}

  static String required(String field, @Nullable String text, int longest) {
    String given = optional(field, text, longest);
    if (given == null) {
      throw Problem.invalid(field + " is missing or blank.");
    }
    return given;
  }

  /// Blank counts as absent.
  static @Nullable String optional(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > longest) {
      throw Problem.invalid(field + " is longer than " + longest + " characters.");
    }
    if (text.indexOf('\0') >= 0) {
      throw Problem.invalid(field + " contains a NUL character.");
    }
    return text.strip();
  }

  static String line(String field, @Nullable String text, int longest) {
    return required(field, text, longest).replaceAll("\\s+", " ");
  }

  static Set<Channel> channels(@Nullable Collection<String> names) {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    if (names != null) {
      names.forEach(name -> channels.add(channel(name)));
      if (names.isEmpty()) {
        throw Problem.invalid("channels is empty; leave it out to release on all channels.");
      }
    }
    return channels;
  }

  private static Channel channel(@Nullable String name) {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            Problem.invalid("channels knows feed, newsletter and webhook, not " + name + "."));
  }

  static int limit(@Nullable Integer wanted) {
    return wanted == null ? 50 : Math.clamp(wanted, 1, 500);
  }
}
