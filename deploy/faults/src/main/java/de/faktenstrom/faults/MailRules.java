package de.faktenstrom.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the readers' mailboxes got.
final class MailRules {

  private final List<Mail> mails;
  private final List<Finding> findings = new ArrayList<>();

  MailRules(World world) {
    mails = world.mail().mails().stream().filter(mail -> mail.token().isEmpty()).toList();
  }

  List<Finding> broken(List<Story> stories) {
    ids();
    for (String reader : World.READERS) {
      List<Mail> theirs = mails.stream().filter(mail -> mail.recipient().equals(reader)).toList();
      stories.stream().filter(Story::isReleased).forEach(story -> mailed(reader, story, theirs));
    }
    return findings;
  }

  private void ids() {
    Map<String, Mail> known = new HashMap<>();
    for (Mail mail : mails) {
      Mail before = known.putIfAbsent(mail.messageId(), mail);
      if (before != null && !before.recipient().equals(mail.recipient())) {
        findings.add(
            new Finding(
                Rule.MAIL_ID, mail.messageId(), before.recipient() + " and " + mail.recipient()));
      }
    }
  }

  private void mailed(String reader, Story story, List<Mail> theirs) {
    boolean any = false;
    for (int number = 1; number <= 2; number++) {
      String headline = story.headline(number);
      Set<String> ids =
          theirs.stream()
              .filter(mail -> mail.names(headline))
              .map(Mail::messageId)
              .collect(Collectors.toSet());
      any |= !ids.isEmpty();
      // A withdrawal names the newest headline once more, to those who had a mail of it.
      if (ids.size() > (story.isWithdrawn() ? 2 : 1)) {
        findings.add(new Finding(Rule.MAILED, headline, reader + " got it in " + ids));
      }
    }
    if (!any && !story.isWithdrawn()) {
      findings.add(new Finding(Rule.MAILED, story.newest(), reader + " got no mail of it"));
    }
    if (story.plot == Story.Plot.CORRECTED
        && theirs.stream().noneMatch(mail -> mail.names(story.newest()))) {
      findings.add(
          new Finding(Rule.MAILED, story.newest(), reader + " got no mail of the correction"));
    }
  }
}
