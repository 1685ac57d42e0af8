package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.mail.Letter.Why;
import de.faktenstrom.ingest.source.Fetch;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.ingest.source.Outcome;
import de.faktenstrom.ingest.source.Records;
import de.faktenstrom.ingest.source.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A batch of mails: those that are items, and how many lie where they were and why.
///
/// @param bytes of the mails that were read
record Sorted(List<Received> received, Map<Why, Integer> left, long bytes) {

  static Sorted of(List<Letter> letters, Source source, Instant now) {
    List<Received> received = new ArrayList<>();
    Map<Why, Integer> left = new EnumMap<>(Why.class);
    long bytes = 0;
    for (Letter letter : letters) {
      switch (letter) {
        case Letter.Left(Why why) -> left.merge(why, 1, Integer::sum);
        case Letter.Whole(byte[] whole) -> {
          bytes += whole.length;
          try {
            received.add(Received.of(MailParts.read(whole), source, now));
          } catch (Unreadable _) {
            left.merge(Why.UNREADABLE, 1, Integer::sum);
          }
        }
      }
    }
    return new Sorted(received, left, bytes);
  }

  Fetch fetch(List<Verdict> verdicts) {
    Counts counts =
        new Counts(
            bytes,
            verdicts.size(),
            Records.count(verdicts, "created"),
            Records.count(verdicts, "changed"));
    List<String> problems = problems();
    Outcome sound = counts.created() + counts.changed() > 0 ? Outcome.CHANGED : Outcome.UNCHANGED;
    return new Fetch(
        problems.isEmpty() ? sound : Outcome.QUARANTINED,
        reason(counts),
        null,
        Validators.NONE,
        counts,
        problems,
        null);
  }

  private String reason(Counts counts) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%s übernommen, davon %d neu und %d geändert."
            .formatted(mails(counts.items()), counts.created(), counts.changed()));
    note(Why.FOREIGN, "Von anderen Absendern, nicht übernommen: %d.", sentences);
    note(Why.UNPROVEN, "Ohne bestätigten Absender, nicht übernommen: %d.", sentences);
    note(Why.MACHINE, "Abwesenheitsnotizen, nicht übernommen: %d.", sentences);
    long asked = received.stream().filter(one -> one.trust() == Trust.REVIEW).count();
    if (asked > 0) {
      sentences.add("Zur Sperrfrist gibt es Fragen: %d.".formatted(asked));
    }
    sentences.addAll(problems());
    return String.join(" ", sentences);
  }

  private void note(Why why, String sentence, List<String> sentences) {
    Integer count = left.get(why);
    if (count != null) {
      sentences.add(sentence.formatted(count));
    }
  }

  private List<String> problems() {
    int files = received.stream().mapToInt(Received::left).sum();
    return Stream.of(
            sentence(left.getOrDefault(Why.TOO_LARGE, 0), "E-Mails über 25 MB nicht gelesen: %d."),
            sentence(left.getOrDefault(Why.UNREADABLE, 0), "Unlesbare E-Mails: %d."),
            sentence(files, "Nicht aufbewahrte Anhänge (höchstens 10 und 20 MB je E-Mail): %d."))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable String sentence(int count, String sentence) {
    return count == 0 ? null : sentence.formatted(count);
  }

  private static String mails(int count) {
    return count == 1 ? "1 E-Mail" : count + " E-Mails";
  }
}
