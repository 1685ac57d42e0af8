package de.faktenstrom.citation.export;

import de.faktenstrom.citation.Name;
import de.faktenstrom.citation.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A work in the words of schema.org, as JSON-LD.
public final class SchemaOrg {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SchemaOrg() {}

  public static String of(Work work) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("@context", "https://schema.org");
    said.put("@type", type(work.type()));
    put(said, "name", work.text("title"));
    List<Map<String, String>> authors = work.names("author").stream().map(SchemaOrg::name).toList();
    put(said, "author", authors.isEmpty() ? null : authors);
    put(said, "publisher", organisation(work.text("publisher")));
    put(said, "isPartOf", part(work.text("container-title")));
    put(said, "datePublished", Values.date(work, "issued", "-"));
    put(said, "version", work.text("version"));
    put(said, "identifier", identifier(work));
    put(said, "url", Values.address(work));
    put(said, "inLanguage", work.text("language"));
    put(said, "license", work.custom("licence"));
    put(said, "distribution", snapshot(work));
    return JSON.writeValueAsString(said);
  }

  private static String type(String type) {
    return switch (type) {
      case "dataset" -> "Dataset";
      case "article-journal" -> "ScholarlyArticle";
      case "article-newspaper", "article-magazine" -> "NewsArticle";
      case "report", "article" -> "Report";
      case "book" -> "Book";
      case "chapter" -> "Chapter";
      case "thesis" -> "Thesis";
      case "legislation", "regulation" -> "Legislation";
      case "webpage", "post", "post-weblog" -> "WebPage";
      case "broadcast" -> "PodcastEpisode";
      default -> "CreativeWork";
    };
  }

  private static Map<String, String> name(Name name) {
    Map<String, String> said = new LinkedHashMap<>();
    switch (name) {
      case Name.Institution(String whole) -> {
        said.put("@type", "Organization");
        said.put("name", whole);
      }
      case Name.Person(String family, String given, String particle) -> {
        String surname = particle == null ? family : particle + " " + family;
        said.put("@type", "Person");
        said.put("name", given == null ? surname : given + " " + surname);
        said.put("familyName", surname);
        if (given != null) {
          said.put("givenName", given);
        }
      }
    }
    return said;
  }

  private static @Nullable Object organisation(@Nullable String name) {
    return name == null ? null : name(new Name.Institution(name));
  }

  private static @Nullable Object part(@Nullable String title) {
    return title == null ? null : ordered("@type", "CreativeWork", "name", title);
  }

  private static @Nullable Object identifier(Work work) {
    String code = work.text("number");
    return code == null || !work.type().equals("dataset") ? work.text("DOI") : code;
  }

  private static @Nullable Object snapshot(Work work) {
    String hash = work.custom("sha256");
    String retrieved = work.custom("retrieved");
    return hash == null || retrieved == null
        ? null
        : ordered("@type", "DataDownload", "sha256", hash, "dateModified", retrieved);
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      map.put(pairs[at], pairs[at + 1]);
    }
    return map;
  }

  private static void put(Map<String, Object> said, String name, @Nullable Object value) {
    if (value != null) {
      said.put(name, value);
    }
  }
}
