package de.faktenstrom.ingest.dataset.draft;

import java.util.Locale;

/// Who publishes a table, as far as they ask to be named in a way of their own.
enum Publisher {
  /// Genesis-Online, Datenlizenz Deutschland – Namensnennung – 2.0.
  DESTATIS("Tabelle"),
  /// The code is the data set's name everywhere; with the prefix 10.2908 it is its DOI. Whoever
  /// reuses statistical data (Decision 2011/833/EU, no licence by name) names the source and says
  /// what is not Eurostat's.
  EUROSTAT("Online-Datencode"),
  OTHER("Tabelle");

  private final String named;

  Publisher(String named) {
    this.named = named;
  }

  /// @param name as an editor wrote it
  static Publisher of(String name) {
    String bare = name.strip().toLowerCase(Locale.ROOT);
    if (bare.startsWith("statistisches bundesamt")) {
      return DESTATIS;
    }
    return bare.matches("eurostat\\b.*") ? EUROSTAT : OTHER;
  }

  /// `Tabelle 12531-0043`, `Online-Datencode migr_asyappctza`
  String table(String code) {
    return named + " " + code;
  }

  /// @param day of retrieval, as it is written
  String note(String name, String code, String day) {
    return switch (this) {
      case DESTATIS ->
          "Datenquelle: Statistisches Bundesamt (Destatis), Genesis-Online, %s; Datenlizenz by-2-0"
              .formatted(day);
      case EUROSTAT ->
          "Datenquelle: Eurostat, %s, https://doi.org/10.2908/%s, Datenauszug vom %s; Weiterverwendung nach Beschluss 2011/833/EU; Vergleiche und Berechnungen sind nicht von Eurostat"
              .formatted(table(code), code.toUpperCase(Locale.ROOT), day);
      case OTHER -> "Datenquelle: %s, %s, Abruf %s".formatted(name, table(code), day);
    };
  }
}
