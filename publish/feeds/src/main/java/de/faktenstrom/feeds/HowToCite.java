package de.faktenstrom.feeds;

import de.faktenstrom.citation.Answer;
import de.faktenstrom.citation.Citing;
import de.faktenstrom.citation.Form;
import de.faktenstrom.citation.Language;
import de.faktenstrom.citation.Question;
import de.faktenstrom.citation.Style;
import de.faktenstrom.feeds.ItemView.Anchor;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.publish.events.Publication;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// How to cite what is released. No feed asks here: feeds carry the sentence that came with the
/// item.
@Component
class HowToCite {

  private final Citing citing = new Citing();
  private final Links links;
  private final Clock clock;

  HowToCite(FeedsSettings settings, Clock clock) {
    this.links = Links.of(settings.publicUrl());
    this.clock = clock;
  }

  /// What the page of an item offers.
  ///
  /// @param html the citation; safe within an element
  /// @param styles pages with the citation in each style
  /// @param exports records for other programs
  record Offer(String html, List<Anchor> styles, List<Anchor> exports) {}

  Answer answer(Question question, Publication text) {
    return citing.answer(question, language -> CitedItem.work(text, links, language, today()));
  }

  Offer offer(Publication text, Style style, Words words) {
    Language language = words == Words.EN ? Language.EN : Language.DE;
    String html =
        citing.write(CitedItem.work(text, links, language, today()), style, language).html();
    return new Offer(html, styles(text, words), exports(text));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CitedItem.ZONE);
  }

  private List<Anchor> styles(Publication text, Words words) {
    return Stream.of(Style.values())
        .map(style ->
            new Anchor(
                style.title(),
                links.citation(text.id(), style.slug(), text.version())
                    + (words == Words.EN ? "&lang=en" : "")))
        .toList();
  }

  private List<Anchor> exports(Publication text) {
    return Stream.of(Form.values())
        .filter(form ->
            switch (form) {
              case TEXT, HTML -> false;
              case CSL_JSON, BIBTEX, RIS, SCHEMA_ORG -> true;
              case DCAT_AP_DE -> text.kind() == Kind.TABLE;
            })
        .map(form ->
            new Anchor(form.title(), links.citationApi(text.id(), form.slug(), text.version())))
        .toList();
  }
}
