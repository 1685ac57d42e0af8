package de.faktenstrom.ingest.dataset;

/// Set-ups of tables as an editor would send them.
final class TableSources {

  private static final String WORDING =
      """
      "wording":{"title":"Schutzsuchende nach Kreisen","publisher":"Statistisches Bundesamt",
        "population":"Schutzsuchende","verb":"lebten","place":"in Köln","focus":{"KREISE":"05315"},
        "referenceDate":"day","notComparableWith":"Zahlen des Ausländerzentralregisters"}\
      """;

  private TableSources() {}

  static String document(String url, String threshold) {
    return """
    {"name":"Tabelle","kind":"table","url":"%s","trust":"release","intervalSeconds":3600,
     "table":{"code":"99999-0001","format":"genesis-csv","threshold":%s,%s}}
    """
        .formatted(url, threshold, WORDING);
  }

  static String document(String url) {
    return document(url, "{}");
  }

  static String genesis(String url, String code) {
    return """
    {"name":"Tabelle %s","kind":"table","url":"%s","intervalSeconds":86400,
     "table":{"code":"%s","format":"genesis","selection":{"startyear":"2023"},%s}}
    """
        .formatted(code, url, code, WORDING);
  }
}
