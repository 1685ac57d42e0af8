package de.faktenstrom.faults;

import java.util.ArrayList;
import java.util.List;

/// All rules, once everything has been told and is out.
final class Verdict {

  private Verdict() {}

  static List<Finding> of(World world, Load load) throws InterruptedException {
    List<Finding> findings = new ArrayList<>(load.await());
    var drain = new Drain(world);
    findings.addAll(arrivals(world, load.stories()));
    var tables = new TableRules(world);
    findings.addAll(tables.arrivals());
    findings.addAll(drain.await());
    var records = new RecordRules(world);
    findings.addAll(records.again(load.stories()));
    findings.addAll(drain.await());
    findings.addAll(new ChannelRules(world).broken(load.stories()));
    findings.addAll(new PermalinkRules(world).broken(load.stories()));
    findings.addAll(new PartnerRules(world).broken(load.stories()));
    findings.addAll(new MailRules(world).broken(load.stories()));
    findings.addAll(records.broken(load));
    findings.addAll(tables.broken());
    return findings;
  }

  /// Items of the feed, the folder and the repository are known by what the partner gets of them.
  private static List<Finding> arrivals(World world, List<Story> stories) {
    long end = System.nanoTime() + Api.PATIENCE.toNanos() / 4;
    List<Finding> findings = new ArrayList<>();
    for (Story story : stories) {
      while (story.isFetched() && story.id().isEmpty() && System.nanoTime() < end) {
        List<String> uris = uris(world, story.headline(1));
        if (uris.size() > 1) {
          findings.add(new Finding(Rule.TWICE, story.newest(), "is " + uris));
        }
        uris.stream()
            .findFirst()
            .ifPresentOrElse(
                uri -> story.isKnownAs(uri.substring("urn:uuid:".length())), () -> Api.pause(500));
      }
    }
    return findings;
  }

  private static List<String> uris(World world, String headline) {
    return world.partner().receipts().stream()
        .filter(receipt -> receipt.headline().equals(headline))
        .map(Receipt::item)
        .distinct()
        .toList();
  }
}
