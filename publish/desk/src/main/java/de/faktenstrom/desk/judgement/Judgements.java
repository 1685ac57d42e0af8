package de.faktenstrom.desk.judgement;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All that was said of one item's tags and citations. Pure.
///
/// @param list each subject once
public record Judgements(List<Judgement> list) {

  public static final Judgements NONE = new Judgements(List.of());

  /// What goes out: what enrich found without what was refused, then what stays by an editor's word
  /// though enrich does not find it (any more), in the order it was judged.
  public ItemEnriched over(ItemEnriched found) {
    if (list.isEmpty()) {
      return found;
    }
    return new ItemEnriched(
        found.item(),
        found.language(),
        over(found.topics(), Subject.Tag::new, Judgements::topic),
        over(found.citations(), Subject.Source::new, Judgements::citation),
        found.citeAs(),
        found.places(),
        found.languages(),
        found.figures());
  }

  private <T> List<T> over(
      List<T> found, Function<T, Subject> subject, Function<Subject, @Nullable T> unwrap) {
    Map<String, Judgement> said = byAbout();
    List<T> kept = new ArrayList<>();
    for (T each : found) {
      Judgement judgement = said.remove(about(subject.apply(each)));
      if (judgement == null || judgement.verdict() != Verdict.REFUSED) {
        kept.add(each);
      }
    }
    for (Judgement judgement : list) {
      T own = unwrap.apply(judgement.subject());
      if (own != null
          && judgement.verdict() != Verdict.REFUSED
          && said.containsKey(judgement.about())) {
        kept.add(own);
      }
    }
    return kept;
  }

  /// What was said of the subject, absent where nothing was.
  public @Nullable Judgement of(Subject subject) {
    return byAbout().get(about(subject));
  }

  private Map<String, Judgement> byAbout() {
    Map<String, Judgement> said = HashMap.newHashMap(list.size());
    list.forEach(judgement -> said.put(judgement.about(), judgement));
    return said;
  }

  private static String about(Subject subject) {
    return subject.kind() + " " + subject.key();
  }

  private static @Nullable Topic topic(Subject subject) {
    return subject instanceof Subject.Tag(Topic topic) ? topic : null;
  }

  private static @Nullable Citation citation(Subject subject) {
    return subject instanceof Subject.Source(Citation citation) ? citation : null;
  }
}
