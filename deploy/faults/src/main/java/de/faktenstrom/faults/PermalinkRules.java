package de.faktenstrom.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the permalinks show in the end, and what they showed too early.
final class PermalinkRules {

  private final World world;
  private final List<Finding> findings = new ArrayList<>();

  PermalinkRules(World world) {
    this.world = world;
  }

  List<Finding> broken(List<Story> stories) {
    for (Story story : stories) {
      if (story.id().isEmpty()) {
        findings.add(new Finding(Rule.SHOWN, story.newest(), "no channel ever had it"));
      } else {
        permalink(story);
      }
      early(story);
    }
    return findings;
  }

  private void permalink(Story story) {
    Api.Answer page = world.api().await("/beitrag/" + story.id());
    int wanted = story.isWithdrawn() ? 410 : story.isReleased() ? 200 : 404;
    Rule rule = story.isReleased() ? Rule.SHOWN : Rule.BEFORE_RELEASE;
    if (page.status() != wanted) {
      findings.add(
          new Finding(
              rule,
              story.newest(),
              "permalink answers %d, not %d".formatted(page.status(), wanted)));
    } else if (wanted == 200 && !page.body().contains(story.newest())) {
      findings.add(new Finding(rule, story.newest(), "permalink shows an older version"));
    }
  }

  private void early(Story story) {
    Instant embargo = story.embargo();
    Instant probed = story.seenBefore();
    if (probed != null) {
      findings.add(
          new Finding(
              Rule.BEFORE_EMBARGO,
              story.newest(),
              "permalink at " + probed + ", embargo " + embargo));
    }
    if (embargo != null) {
      channels(Rule.BEFORE_EMBARGO, story, embargo);
    } else if (!story.isReleased()) {
      channels(Rule.BEFORE_RELEASE, story, Instant.MAX);
    }
  }

  private void channels(Rule rule, Story story, Instant from) {
    String headline = story.headline(1);
    Instant fed = world.reader().firstSeen().get(headline);
    if (fed != null && fed.isBefore(from)) {
      findings.add(new Finding(rule, headline, "in a feed at " + fed + ", not before " + from));
    }
    world.partner().receipts().stream()
        .filter(receipt -> receipt.headline().equals(headline) && receipt.at().isBefore(from))
        .forEach(receipt ->
            findings.add(
                new Finding(
                    rule,
                    headline,
                    "at " + receipt.endpoint() + " at " + receipt.at() + ", not before " + from)));
    world.mail().mails().stream()
        .filter(mail -> mail.names(headline) && mail.at().isBefore(from))
        .forEach(mail ->
            findings.add(
                new Finding(rule, headline, "mailed at " + mail.at() + ", not before " + from)));
  }
}
