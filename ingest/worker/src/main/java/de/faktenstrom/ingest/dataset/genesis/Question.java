package de.faktenstrom.ingest.dataset.genesis;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is asked of the service.
///
/// @param path below the service's address
/// @param form parameters, without the login
public record Question(String path, Map<String, String> form) {

  /// The table as flat CSV in a ZIP, at once or by a job.
  ///
  /// @param selection parameters that narrow the table
  public static Question table(String code, Map<String, String> selection, boolean job) {
    Map<String, String> form = new LinkedHashMap<>(selection);
    form.put("name", code);
    form.put("area", "all");
    form.put("compress", "true");
    form.put("format", "ffcsv");
    form.put("job", Boolean.toString(job));
    form.put("language", "de");
    return new Question("data/tablefile", form);
  }

  /// Whether the job's result is there.
  public static Question results(String job) {
    return new Question(
        "catalogue/results",
        Map.of("selection", job, "area", "all", "pagelength", "1", "language", "de"));
  }

  /// The job's result.
  public static Question result(String job) {
    return new Question(
        "data/resultfile",
        Map.of(
            "name", job, "area", "all", "compress", "true", "format", "ffcsv", "language", "de"));
  }
}
