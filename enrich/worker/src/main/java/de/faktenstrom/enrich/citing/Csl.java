package de.faktenstrom.enrich.citing;

import de.faktenstrom.enrich.citing.Reference.Decision;
import de.faktenstrom.enrich.citing.Reference.Entry;
import de.faktenstrom.enrich.citing.Reference.Identifier;
import de.faktenstrom.enrich.citing.Reference.Paper;
import de.faktenstrom.enrich.citing.Reference.Provision;
import de.faktenstrom.enrich.citing.Reference.Stated;
import de.faktenstrom.enrich.events.SourceLine;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// CSL-JSON (Citation Style Language 1.0.2, csl-data.json) of what a reference says by itself.
/// Nothing is asked and nothing guessed: a DOI alone is a document with a DOI.
public final class Csl {

  private Csl() {}

  /// Variables by name, `id` and `type` first.
  public static Map<String, Object> of(Reference reference) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", reference.type() + ":" + reference.value());
    switch (reference) {
      case Identifier identifier -> identifier(item, identifier);
      case Provision provision -> {
        item.put("type", "legislation");
        item.put("title", provision.act());
        item.put("section", provision.place());
      }
      case Paper paper -> {
        item.put("type", "report");
        item.put("author", name(paper.house().title()));
        item.put("collection-title", "Drucksache");
        item.put("number", paper.number());
      }
      case Decision decision -> {
        item.put("type", "legal_case");
        item.put("authority", decision.court());
        item.put("number", decision.number());
        put(item, "issued", issued(decision.date()));
      }
      case Stated stated -> stated(item, stated.line());
      case Entry entry -> item.putAll(EntryCsl.of(entry));
    }
    put(item, "URL", reference.link());
    return item;
  }

  private static void identifier(Map<String, Object> item, Identifier identifier) {
    String value = identifier.value();
    switch (identifier.type()) {
      case Doi.TYPE -> typed(item, "document", "DOI", value);
      case Isbn.TYPE -> typed(item, "book", "ISBN", value);
      case Issn.TYPE -> typed(item, "periodical", "ISSN", value);
      case Arxiv.TYPE -> {
        typed(item, "article", "number", "arXiv:" + value);
        item.put("archive", "arXiv");
      }
      case Ecli.TYPE -> typed(item, "legal_case", "number", value);
      case GenesisTable.TYPE -> dataset(item, value, "Statistisches Bundesamt (Destatis)");
      case EurostatDataset.TYPE -> dataset(item, value, "Eurostat");
      case GesisStudy.TYPE -> dataset(item, value, "GESIS");
      case Address.TYPE -> item.put("type", "webpage");
      default -> typed(item, "document", "number", value);
    }
  }

  private static void typed(Map<String, Object> item, String type, String variable, String value) {
    item.put("type", type);
    item.put(variable, value);
  }

  private static void dataset(Map<String, Object> item, String code, String publisher) {
    typed(item, "dataset", "number", code);
    item.put("publisher", publisher);
  }

  private static void stated(Map<String, Object> item, SourceLine line) {
    item.put("type", "document");
    item.put("author", name(line.issuer()));
    put(item, "title", line.title());
    put(item, "edition", line.edition());
    put(item, "issued", issued(line.date()));
  }

  /// Issuers are no persons: their names are not taken apart.
  private static List<Map<String, String>> name(String literal) {
    return List.of(Map.of("literal", literal));
  }

  static @Nullable Map<String, Object> issued(@Nullable String date) {
    if (date == null) {
      return null;
    }
    List<Integer> parts = Arrays.stream(date.split("-")).map(Integer::valueOf).toList();
    return Map.of("date-parts", List.of(parts));
  }

  private static void put(Map<String, Object> item, String variable, @Nullable Object value) {
    if (value != null) {
      item.put(variable, value);
    }
  }
}
