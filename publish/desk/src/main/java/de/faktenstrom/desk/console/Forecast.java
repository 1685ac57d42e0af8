package de.faktenstrom.desk.console;

import de.faktenstrom.desk.item.ItemLine;
import de.faktenstrom.desk.item.ReleaseWish;
import de.faktenstrom.desk.ledger.Reach;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.publish.events.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Says what a release would do, in one sentence: "Geht jetzt an 2 Partner, 311 Abonnements und die
/// Feeds."
record Forecast(Replies replies, WallClock times) {

  String sentence(ItemLine line, ReleaseWish wish, List<Reach> reach) {
    String whom = whom(wish, reach);
    Embargo embargo = wish.embargo() == null ? line.standing().embargo() : wish.embargo();
    Instant at = wish.publishAt();
    if (embargo != null && embargo.until().isAfter(times.now()) && at == null) {
      return text("forecast.embargo", whom, times.text(embargo.until(), embargo.zone()));
    }
    return at == null
        ? text("forecast.now", whom)
        : text(
            "forecast.time",
            whom,
            times.text(at, wish.zone() == null ? times.zone() : wish.zone()));
  }

  private String whom(ReleaseWish wish, List<Reach> reach) {
    List<String> parts = new ArrayList<>();
    int partners = receivers(wish, reach, Channel.WEBHOOK);
    int subscriptions = receivers(wish, reach, Channel.NEWSLETTER);
    if (partners > 0) {
      parts.add(text("forecast.partners", partners));
    }
    if (subscriptions > 0) {
      parts.add(text("forecast.subscriptions", subscriptions));
    }
    if (wish.channels().contains(Channel.FEED)) {
      parts.add(text("forecast.feeds"));
    }
    if (parts.isEmpty()) {
      return text("forecast.nobody");
    }
    String last = parts.removeLast();
    return parts.isEmpty() ? last : String.join(", ", parts) + " " + text("and") + " " + last;
  }

  private static int receivers(ReleaseWish wish, List<Reach> reach, Channel channel) {
    return reach.stream()
        .filter(some -> some.channel() == channel && wish.channels().contains(channel))
        .mapToInt(Reach::receivers)
        .sum();
  }

  private String text(String key, Object... arguments) {
    return replies.text(key, times.language(), arguments);
  }
}
