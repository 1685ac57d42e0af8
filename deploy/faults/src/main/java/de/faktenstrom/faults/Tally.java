package de.faktenstrom.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// How much went through a home, as seen outside.
///
/// @param items distinct items that each channel delivered
/// @param corrections notices of corrections in the feeds
/// @param withdrawals notices of withdrawals in the feeds
/// @param tables states of tables after the first
record Tally(
    Map<Channel, Integer> items,
    int corrections,
    int withdrawals,
    int tables,
    int poisons,
    int webhooks,
    int mails) {

  static final Tally NOTHING = new Tally(Map.of(), 0, 0, 0, 0, 0, 0);

  /// Of a whole run; a run of few points has fewer.
  private static final int LEAST = 200;

  static Tally of(World world, Load load) {
    Map<Channel, Integer> items = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      Set<String> headlines = channel.headlines(world);
      items.put(channel, count(load, story -> story.isSeenIn(headlines)));
    }
    Set<String> titles = world.reader().titles("atom");
    return new Tally(
        items,
        count(load, story -> titles.contains(story.correctionNotice())),
        count(load, story -> titles.contains(story.withdrawalNotice())),
        Tables.CODES.stream().mapToInt(code -> world.tables().states(code) - 1).sum(),
        load.poisons().size(),
        world.partner().receipts().size(),
        world.mail().mails().size());
  }

  Tally plus(Tally other) {
    Map<Channel, Integer> sum = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      sum.put(channel, items.getOrDefault(channel, 0) + other.items.getOrDefault(channel, 0));
    }
    return new Tally(
        sum,
        corrections + other.corrections,
        withdrawals + other.withdrawals,
        tables + other.tables,
        poisons + other.poisons,
        webhooks + other.webhooks,
        mails + other.mails);
  }

  /// What one home lacks.
  List<Finding> lacking(String home) {
    List<Finding> findings = new ArrayList<>();
    if (corrections == 0) {
      findings.add(new Finding(Rule.VOLUME, home, "no correction"));
    }
    if (withdrawals == 0) {
      findings.add(new Finding(Rule.VOLUME, home, "no withdrawal"));
    }
    if (tables == 0) {
      findings.add(new Finding(Rule.VOLUME, home, "no correction of a table"));
    }
    return findings;
  }

  /// What a run over that many points lacks.
  List<Finding> lacking(int points) {
    int least = Math.min(LEAST, points * Load.SURE);
    return items.entrySet().stream()
        .filter(channel -> channel.getValue() < least)
        .map(channel ->
            new Finding(
                Rule.VOLUME,
                channel.getKey().toString(),
                channel.getValue() + " items, not " + least))
        .toList();
  }

  private static int count(Load load, Predicate<Story> which) {
    return (int) load.stories().stream().filter(which).count();
  }

  @Override
  public String toString() {
    String channels =
        items.entrySet().stream()
            .map(channel -> channel.getKey() + " " + channel.getValue())
            .collect(Collectors.joining(", "));
    return "Items by channel: %s%n%d corrections, %d withdrawals, %d states of tables, %d poisons, %d webhooks, %d mails"
        .formatted(channels, corrections, withdrawals, tables, poisons, webhooks, mails);
  }
}
