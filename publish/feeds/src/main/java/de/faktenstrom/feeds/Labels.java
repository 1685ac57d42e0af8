package de.faktenstrom.feeds;

import de.faktenstrom.ingest.events.Kind;

/// What readers call a kind.
final class Labels {

  private Labels() {}

  static String kind(Kind kind) {
    return kind(kind, Words.DE);
  }

  static String kind(Kind kind, Words words) {
    boolean english = words == Words.EN;
    return switch (kind) {
      case ARTICLE -> english ? "Article" : "Artikel";
      case FACTS -> english ? "Facts and figures" : "Zahlen und Fakten";
      case FACTSHEET -> english ? "Factsheet" : "Factsheet";
      case REPORT -> english ? "Report" : "Expertise";
      case PRESS_RELEASE -> english ? "Press release" : "Pressemitteilung";
      case EVENT -> english ? "Event" : "Veranstaltung";
      case PODCAST -> english ? "Podcast" : "Podcast";
      case LEARNING_MODULE -> english ? "Learning module" : "Lernmodul";
      case TABLE -> english ? "Table" : "Tabelle";
    };
  }
}
