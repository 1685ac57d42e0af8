package de.faktenstrom.faults;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// An office's tables, whose figures are corrected again and again: one lies there as a file, the
/// other a job has to make first, as GENESIS would.
final class Tables implements AutoCloseable {

  static final String FILE = "99999-0001";
  static final String JOB = "99999-0002";
  static final List<String> CODES = List.of(FILE, JOB);

  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final String HEAD =
      "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;"
          + "1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;"
          + "value_variable_label;value_q\n";
  private static final String ROW =
      "99999;Probe;STAG;Stichtag;%s;KREISE;Kreise;05315;Köln;%d;Anzahl;BEV030;Schutzsuchende;\n";

  private final Web web =
      new Web()
          .at("/tabelle.csv", CSV, _ -> csv(FILE))
          .at("/dienst/data/tablefile", JSON, this::table)
          .at("/dienst/catalogue/results", JSON, form -> done(form.getOrDefault("selection", "")))
          .at("/dienst/data/resultfile", CSV, _ -> csv(JOB));

  private final AtomicInteger jobs = new AtomicInteger();
  private final Map<String, Integer> states = new ConcurrentHashMap<>(Map.of(FILE, 1, JOB, 1));

  Tables() throws IOException {}

  /// What the source of a table is set up with.
  Map<String, Object> source(String code) {
    String url = web.address(code.equals(FILE) ? "/tabelle.csv" : "/dienst/");
    return Map.of(
        "name",
        "Tabelle " + code,
        "kind",
        "table",
        "url",
        url,
        "intervalSeconds",
        5,
        "table",
        Map.of(
            "code",
            code,
            "format",
            code.equals(FILE) ? "genesis-csv" : "genesis",
            "wording",
            Map.of(
                "title",
                "Schutzsuchende nach Kreisen",
                "publisher",
                "Statistisches Bundesamt",
                "population",
                "Schutzsuchende",
                "verb",
                "lebten",
                "place",
                "in Köln",
                "focus",
                Map.of("KREISE", "05315"))));
  }

  /// How many states of it there were, this one included.
  int states(String code) {
    return states.getOrDefault(code, 0);
  }

  /// Corrects a figure, unless somebody else did since that state.
  void correct(String code, int state) {
    states.replace(code, state, state + 1);
  }

  private String csv(String code) {
    int state = states(code);
    return HEAD + ROW.formatted("2023-12-31", 39_100) + ROW.formatted("2024-12-31", 39_945 + state);
  }

  private String table(Map<String, String> form) {
    return "true".equals(form.get("job"))
        ? status(
            99,
            "Das Ergebnis kann in Kürze abgerufen werden: Auftrag_" + jobs.incrementAndGet(),
            "null")
        : status(98, "Die Tabelle ist zu gross, um im Dialog abgerufen zu werden.", "null");
  }

  private static String done(String job) {
    return status(0, "erfolgreich", "[{\"Code\":\"%s\"}]".formatted(job));
  }

  private static String status(int code, String said, String list) {
    return "{\"Ident\":{},\"Status\":{\"Code\":%d,\"Content\":\"%s\",\"Type\":\"Information\"},\"List\":%s}"
        .formatted(code, said, list);
  }

  @Override
  public void close() {
    web.close();
  }
}
