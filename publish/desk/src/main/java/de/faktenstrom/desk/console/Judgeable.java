package de.faktenstrom.desk.console;

import de.faktenstrom.desk.item.ItemView;
import de.faktenstrom.desk.item.VersionView;
import de.faktenstrom.desk.judgement.Judgement;
import de.faktenstrom.desk.judgement.Judgements;
import de.faktenstrom.desk.judgement.Subject;
import de.faktenstrom.desk.judgement.Verdict;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A tag or citation with what an editor said of it.
///
/// @param said absent where nothing was
/// @param found whether enrich finds it in this version
record Judgeable<T>(T what, String key, @Nullable Judgement said, boolean found) {

  /// Those of the version in its order, then those that stay by an editor's word.
  static List<Judgeable<Topic>> topics(ItemView item, VersionView shown) {
    return of(shown.found().topics(), Subject.Tag::new, Judgeable::topic, item.judgements());
  }

  static List<Judgeable<Citation>> citations(ItemView item, VersionView shown) {
    return of(
        shown.found().citations(), Subject.Source::new, Judgeable::citation, item.judgements());
  }

  private static <T> List<Judgeable<T>> of(
      List<T> found,
      Function<T, Subject> subject,
      Function<Subject, @Nullable T> unwrap,
      Judgements judgements) {
    Map<String, Judgeable<T>> all = new LinkedHashMap<>();
    for (T each : found) {
      Subject seen = subject.apply(each);
      all.putIfAbsent(seen.key(), new Judgeable<>(each, seen.key(), judgements.of(seen), true));
    }
    for (Judgement judgement : judgements.list()) {
      T own = unwrap.apply(judgement.subject());
      if (own != null && judgement.verdict() != Verdict.REFUSED) {
        String key = judgement.subject().key();
        all.putIfAbsent(key, new Judgeable<>(own, key, judgement, false));
      }
    }
    return new ArrayList<>(all.values());
  }

  /// Wire form of the verdict, `open` where there is none.
  public String verdict() {
    return said == null ? "open" : said.verdict().toString();
  }

  /// What a click on the button of that verdict asks for: on one that holds, to take it back.
  public String click(String verdict) {
    boolean holds = verdict.equals("refused") == verdict().equals("refused") && said != null;
    return holds ? "open" : verdict;
  }

  private static @Nullable Topic topic(Subject subject) {
    return subject instanceof Subject.Tag(Topic topic) ? topic : null;
  }

  private static @Nullable Citation citation(Subject subject) {
    return subject instanceof Subject.Source(Citation citation) ? citation : null;
  }
}
