package de.faktenstrom.enrich;

import de.faktenstrom.enrich.citing.Citations;
import de.faktenstrom.enrich.places.Places;
import de.faktenstrom.enrich.tagging.Document;
import de.faktenstrom.enrich.tagging.Tagger;
import de.faktenstrom.enrich.text.Language;
import de.faktenstrom.enrich.text.PlainText;
import de.faktenstrom.enrich.text.Stretch;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import de.faktenstrom.ingest.events.ItemIngested;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Prints documents a second of processor time: tagging alone, and all of enrich. Run by hand, with
/// the records of `shared.data` (`tagging/dev.jsonl.gz`: title and abstract, about 100 words).
public final class TaggingSpeed {

  private static final int ROUNDS = 3;

  private TaggingSpeed() {}

  public static void main(String[] args) throws IOException {
    long begin = cpu();
    Vocabulary vocabulary = Vocabulary.migration();
    long read = cpu();
    Tagger tagger = Tagger.of(vocabulary);
    long compiled = cpu();
    Places places = Places.load();
    System.out.printf(
        Locale.ROOT,
        "start: vocabulary read in %d ms, compiled in %d ms, gazetteer in %d ms%n",
        (read - begin) / 1_000_000,
        (compiled - read) / 1_000_000,
        (cpu() - compiled) / 1_000_000);
    List<ItemIngested> items = items();
    Enrichment enrichment = new Enrichment(tagger, places);
    for (int round = 0; round < ROUNDS; round++) {
      time("tag", items, item -> tagger.tag(document(item)).size());
      time("language", items, item -> Language.of(item.body(), null).length());
      time("cite", items, item -> Citations.in("body", PlainText.ofText(item.body())).size());
      time("places", items, item -> places.in(List.of(field(item))).size());
      time("html", items, item -> PlainText.ofHtml(item.body()).text().length());
      time("enrich", items, item -> enrichment.enrich(item).topics().size());
    }
  }

  /// Of this thread, so that other work on the machine does not count.
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private interface Work {
    int on(ItemIngested item);
  }

  private static void time(String name, List<ItemIngested> items, Work work) {
    long begin = cpu();
    long topics = 0;
    for (ItemIngested item : items) {
      topics += work.on(item);
    }
    double seconds = (cpu() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %,.0f documents a second, %.2f results a document%n",
        name,
        items.size() / seconds,
        topics / (double) items.size());
  }

  private static Places.Field field(ItemIngested item) {
    String language = item.language() == null ? "de" : item.language();
    return new Places.Field("body", item.body(), Stretch.of(item.body(), language));
  }

  private static Document document(ItemIngested item) {
    String language = item.language() == null ? "de" : item.language();
    return new Document(
        language,
        List.of(
            new Document.Field("headline", item.headline()),
            new Document.Field("body", item.body())));
  }

  private static List<ItemIngested> items() throws IOException {
    Path file =
        Path.of(System.getProperty("shared.data", "../shared/data"), "tagging/dev.jsonl.gz");
    JsonMapper json = JsonMapper.builder().build();
    List<ItemIngested> items = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = json.readTree(line);
        items.add(
            Items.item(record.path("title").asString(""))
                .body(record.path("abstract").asString(""))
                .language(record.path("lang").asString("de"))
                .build());
      }
    }
    return items;
  }
}
