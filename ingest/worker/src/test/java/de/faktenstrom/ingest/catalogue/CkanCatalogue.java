package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.ingest.PlayedSite.Answer;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A catalogue that answers `package_search` as CKAN's documentation and GovData have it.
final class CkanCatalogue implements Function<URI, Answer> {

  private final Map<String, String> modified = new LinkedHashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();

  void put(String id, String stamp, String title) {
    modified.put(id, stamp);
    titles.put(id, title);
  }

  void remove(String id) {
    modified.remove(id);
  }

  @Override
  public Answer apply(URI uri) {
    int start = Integer.parseInt(uri.getQuery().replaceAll(".*start=(\\d+).*", "$1"));
    List<String> ids =
        modified.keySet().stream().sorted(Comparator.comparing(modified::get).reversed()).toList();
    String page =
        ids.subList(Math.min(start, ids.size()), Math.min(start + Ckan.ROWS, ids.size())).stream()
            .map(id -> dataset(id, titles.get(id), modified.get(id)))
            .collect(Collectors.joining(","));
    return Answer.of("application/json", answer(ids.size(), page));
  }

  static String answer(int count, String datasets) {
    return """
    {"help":"https://ckan.example/api/3/action/help_show?name=package_search","success":true,
     "result":{"count":%d,"facets":{},"results":[%s],"sort":"metadata_modified desc","search_facets":{}}}
    """
        .formatted(count, datasets);
  }

  static String dataset(String id, String title, String stamp) {
    return """
    {"id":"%s","name":"name-%s","title":"%s","notes":"Einbürgerungen nach Ländern.\\n\\nJährlich.",
     "metadata_created":"2025-02-01T08:00:00.000000","metadata_modified":"%s","license_title":null,
     "organization":{"title":"Statistisches Bundesamt"},"type":"dataset","private":false,
     "extras":[{"key":"temporal_start","value":"2020-01-01T00:00:00"},{"key":"temporal_end","value":"2024-12-31T00:00:00"},
               {"key":"issued","value":"2025-03-01T00:00:00"}],
     "tags":[{"name":"einbuergerung","display_name":"Einbürgerung"}],
     "resources":[{"name":"Tabelle <2024>","url":"https://daten.example/a.csv","format":"http://publications.europa.eu/resource/authority/file-type/CSV",
                   "license":"http://dcat-ap.de/def/licenses/dl-by-de/2.0"}]}
    """
        .formatted(id, id, title, stamp);
  }
}
