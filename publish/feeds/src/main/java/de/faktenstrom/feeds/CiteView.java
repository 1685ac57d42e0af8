package de.faktenstrom.feeds;

import de.faktenstrom.citation.Style;
import de.faktenstrom.publish.events.Publication;

/// The page that shows the citation of one version in one style.
///
/// @param href of the version that is cited
/// @param query what the language switch must keep
record CiteView(
    String headline,
    String language,
    String version,
    String href,
    String style,
    HowToCite.Offer cite,
    String query) {

  static CiteView of(Publication text, Style style, HowToCite.Offer offer, Page page) {
    return new CiteView(
        text.headline(),
        text.language(),
        page.words().version(text.version(), text.updated()),
        page.links().version(text.id(), text.version()),
        style.title(),
        offer,
        "&version=" + text.version());
  }
}
