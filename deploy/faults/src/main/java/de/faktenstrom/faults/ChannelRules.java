package de.faktenstrom.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What each of the five channels was seen to deliver, and what the feeds told of changes.
final class ChannelRules {

  private final World world;
  private final List<Finding> findings = new ArrayList<>();

  ChannelRules(World world) {
    this.world = world;
  }

  List<Finding> broken(List<Story> stories) {
    List<Story> released = stories.stream().filter(Story::isReleased).toList();
    for (Channel channel : Channel.values()) {
      Set<String> headlines = channel.headlines(world);
      released.forEach(story -> reached(channel, headlines, story));
    }
    for (String format : FeedReader.FORMATS) {
      Set<String> titles = world.reader().titles(format);
      released.forEach(story -> told(format, titles, story));
    }
    return findings;
  }

  /// A withdrawal may overtake its item, which then need not come out.
  private void reached(Channel channel, Set<String> headlines, Story story) {
    if (!story.isWithdrawn() && !story.isSeenIn(headlines)) {
      findings.add(new Finding(Rule.REACHED, story.newest(), "never came by " + channel));
    }
  }

  private void told(String format, Set<String> titles, Story story) {
    if (story.isWithdrawn()) {
      wanted(Rule.FEED_WITHDRAWALS, format, titles, story.withdrawalNotice());
      return;
    }
    if (story.isCorrected()) {
      wanted(Rule.FEED_CORRECTIONS, format, titles, story.correctionNotice());
    }
    wanted(Rule.FEED_NEWEST, format, titles, story.newest());
  }

  private void wanted(Rule rule, String format, Set<String> titles, String title) {
    if (!titles.contains(title)) {
      findings.add(new Finding(rule, title, "never stood in the feed as " + format));
    }
  }
}
