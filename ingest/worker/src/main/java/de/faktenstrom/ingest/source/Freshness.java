package de.faktenstrom.ingest.source;

import de.faktenstrom.net.Answer.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a server or a feed wants to be left alone.
public final class Freshness {

  private static final Pattern MAX_AGE =
      Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private Freshness() {}

  /// `Retry-After` where the server is busy, `Cache-Control: max-age` where it answered.
  public static Duration of(Response response, Instant now) {
    boolean busy = response.status() == 429 || response.status() == 503;
    return busy
        ? response.header("retry-after").map(value -> retryAfter(value, now)).orElse(Duration.ZERO)
        : response.header("cache-control").map(Freshness::maxAge).orElse(Duration.ZERO);
  }

  /// `ttl` of RSS in minutes, `sy:updatePeriod` and `sy:updateFrequency` of the syndication module.
  static Duration of(Map<String, String> extensions) {
    Duration ttl = Duration.ofMinutes(number(extensions.get("ttl")));
    Duration period =
        PERIODS.getOrDefault(
            String.valueOf(extensions.get("sy:updateperiod")).strip(), Duration.ZERO);
    Duration pace = period.dividedBy(Math.max(1, number(extensions.get("sy:updatefrequency"))));
    return ttl.compareTo(pace) > 0 ? ttl : pace;
  }

  private static Duration maxAge(String control) {
    Matcher age = MAX_AGE.matcher(control);
    return age.find() ? Duration.ofSeconds(number(age.group(1))) : Duration.ZERO;
  }

  private static Duration retryAfter(String value, Instant now) {
    if (value.strip().matches("\\d{1,9}")) {
      return Duration.ofSeconds(number(value));
    }
    try {
      Duration until =
          Duration.between(
              now, ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
      return until.isNegative() ? Duration.ZERO : until;
    } catch (DateTimeException _) {
      return Duration.ZERO;
    }
  }

  private static long number(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,9}") ? Long.parseLong(text.strip()) : 0;
  }
}
