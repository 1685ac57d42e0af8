package de.faktenstrom.feeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What JSON Feed 1.1 says, as the complaints of a strict reader; written from the specification.
final class JsonFeedJudge {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RFC_3339 =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";
  private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";
  private static final Set<String> FEED =
      Set.of("version", "title", "home_page_url", "feed_url", "description", "user_comment");
  private static final Set<String> FEED_MORE =
      Set.of("next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items");
  private static final Set<String> ITEM =
      Set.of("id", "url", "external_url", "title", "content_html", "content_text", "summary");
  private static final Set<String> ITEM_MORE =
      Set.of("image", "banner_image", "date_published", "date_modified", "authors", "tags");
  private static final Set<String> ITEM_LAST = Set.of("language", "attachments");

  private final List<String> complaints = new ArrayList<>();

  private JsonFeedJudge() {}

  static List<String> of(String feed) {
    JsonFeedJudge judge = new JsonFeedJudge();
    JsonNode root = JSON.readTree(feed);
    judge.known(root, FEED, FEED_MORE);
    judge.demand(
        root.path("version").asString("").equals("https://jsonfeed.org/version/1.1"),
        "another version");
    judge.demand(!root.path("title").asString("").isBlank(), "no title");
    judge.absolute(root, "home_page_url");
    judge.absolute(root, "feed_url");
    judge.demand(root.path("language").asString("").matches(LANGUAGE), "no language");
    judge.demand(root.path("items").isArray(), "no items");
    Set<String> ids = new HashSet<>();
    root.path("items").forEach(item -> judge.item(item, ids));
    return judge.complaints;
  }

  private void item(JsonNode item, Set<String> ids) {
    known(item, ITEM, ITEM_MORE, ITEM_LAST);
    demand(item.path("id").isString(), "an id that is no string");
    demand(ids.add(item.path("id").asString("")), "two items of one id");
    demand(item.has("content_html") || item.has("content_text"), "no content");
    absolute(item, "url");
    if (item.has("external_url")) {
      absolute(item, "external_url");
    }
    demand(item.path("date_published").asString("").matches(RFC_3339), "not a date");
    demand(item.path("date_modified").asString("").matches(RFC_3339), "not a date");
    demand(item.path("language").asString("").matches(LANGUAGE), "no language");
    item.path("authors").forEach(this::author);
    item.path("tags")
        .forEach(tag -> demand(!tag.asString("").isBlank() && tag.isString(), "a tag of no text"));
    html(item.path("content_html").asString(""));
  }

  private void author(JsonNode author) {
    known(author, Set.of("name", "url", "avatar"));
    demand(!author.isEmpty(), "an author of nothing");
    if (author.has("url")) {
      absolute(author, "url");
    }
  }

  private void html(String html) {
    var body = Jsoup.parse(html);
    demand(body.select("script,style,iframe,object,form").isEmpty(), "active content");
    body.select("[href]").forEach(e -> demand(isAbsolute(e.attr("href")), "not absolute"));
    body.select("[src]").forEach(e -> demand(isAbsolute(e.attr("src")), "not absolute"));
  }

  /// Members of the specification, and extensions, which are objects and begin with `_`.
  @SafeVarargs
  private void known(JsonNode object, Set<String>... names) {
    object
        .propertyNames()
        .forEach(name ->
            demand(
                List.of(names).stream().anyMatch(set -> set.contains(name))
                    || name.startsWith("_") && object.get(name).isObject(),
                "unknown member " + name));
    object.properties().forEach(member -> demand(!member.getValue().isNull(), "a null"));
  }

  private void absolute(JsonNode object, String member) {
    demand(isAbsolute(object.path(member).asString("")), "not absolute: " + member);
  }

  private static boolean isAbsolute(String address) {
    return address.matches("(https?://[^/ ]+.*|mailto:.+)");
  }

  private void demand(boolean kept, String complaint) {
    if (!kept) {
      complaints.add(complaint);
    }
  }
}
