package de.faktenstrom.desk.console;

import de.faktenstrom.desk.concern.Concern;
import de.faktenstrom.desk.item.ItemView;
import de.faktenstrom.desk.item.VersionView;
import de.faktenstrom.desk.judgement.Judgement;
import de.faktenstrom.desk.judgement.Verdict;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ui.Model;

/// What a page shows of a version beside its words: tags, citations, and figures with and without
/// source.
final class Metadata {

  private Metadata() {}

  /// @param marks all of the item
  static void show(
      ItemView item, VersionView shown, List<Concern> marks, Locale language, Model model) {
    model.addAttribute("tags", Judgeable.topics(item, shown));
    List<Judgeable<Citation>> sources = Judgeable.citations(item, shown);
    model.addAttribute("sources", sources);
    model.addAttribute(
        "cited",
        sources.stream()
            .collect(
                Collectors.toMap(Judgeable::key, row -> Cited.of(row.what(), marks, language))));
    model.addAttribute("unproven", figures(item, shown, false));
    model.addAttribute("proven", figures(item, shown, true));
  }

  /// A figure whose source an editor refused has none.
  private static List<Figure> figures(ItemView item, VersionView shown, boolean proven) {
    Set<String> refused =
        item.judgements().list().stream()
            .filter(said -> said.verdict() == Verdict.REFUSED)
            .map(Judgement::subject)
            .filter(subject -> subject.kind().equals("citation"))
            .map(subject -> subject.key())
            .collect(Collectors.toSet());
    return shown.content().figures().stream()
        .filter(figure -> proven == (figure.source() != null && !refused.contains(figure.source())))
        .toList();
  }
}
