package de.faktenstrom.ingest.feed;

import de.faktenstrom.ingest.feed.Draft.Field;
import de.faktenstrom.ingest.feed.Draft.TimeField;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The modules beside Dublin Core and content: what fits the model goes there, the rest is kept by
/// name.
final class Modules {

  private static final Pattern PERIOD = Pattern.compile("(start|end)=([^;]{1,64})");

  /// Kept as the text of the element.
  private static final String[] TEXTS = {
    "ttl",
    "rating",
    "webmaster",
    "dc:publisher",
    "dc:identifier",
    "dc:source",
    "dc:relation",
    "dc:coverage",
    "dc:type",
    "dc:format",
    "sy:updateperiod",
    "sy:updatefrequency",
    "sy:updatebase",
    "slash:comments",
    "slash:section",
    "slash:department",
    "thr:total",
    "itunes:duration",
    "itunes:explicit",
    "itunes:episode",
    "itunes:season",
    "itunes:block",
    "prism:doi",
    "prism:issn",
    "georss:point",
    "georss:box",
    "georss:line",
    "georss:polygon",
    "georss:featurename",
    "geo:lat",
    "geo:long",
    "gml:pos",
    "media:credit",
    "media:rating"
  };

  /// Kept as an absolute URL.
  private static final String[] URLS = {
    "docs",
    "icon",
    "logo",
    "image/url",
    "wfw:comment",
    "wfw:commentrss",
    "feedburner:origlink",
    "itunes:new-feed-url"
  };

  private Modules() {}

  static void addTo(Map<String, Rule> rules) {
    for (String name : TEXTS) {
      rules.put(name, kept(name, Leaf::text));
    }
    for (String name : URLS) {
      rules.put(name, kept(name, Leaf::url));
    }
    for (String name : new String[] {"geo:point", "georss:where", "gml:point"}) {
      rules.put(name, new Rule.Group("", (_, _) -> {}));
    }
    rules.put("at:deleted-entry", new Rule.Deleted());
    rules.put("itunes:image", kept("itunes:image", leaf -> leaf.resolved(leaf.attribute("href"))));
    rules.put(
        "media:thumbnail", kept("media:thumbnail", leaf -> leaf.resolved(leaf.attribute("url"))));
    rules.put("media:content", whole(Contents::enclose));
    rules.put("thr:in-reply-to", kept("thr:in-reply-to", leaf -> leaf.attribute("ref")));
    rules.put("itunes:category", new Rule.Group("", Categories::itunes));
    rules.put("itunes:keywords", whole(Categories::splitItunes));
    rules.put("media:keywords", whole(Categories::split));
    rules.put("media:category", whole(Categories::add));
    rules.put("cc:license", whole(Links::license));
    rules.put("creativecommons:license", whole(Links::license));
    rules.put("dcterms:valid", whole(Modules::valid));
    rules.put("prism:url", whole((draft, leaf) -> draft.put(Field.LINK, leaf.url(), 0)));
  }

  /// A period in the Dublin Core notation; its end is when the item expires.
  private static void valid(Draft draft, Leaf leaf) {
    Matcher part = PERIOD.matcher(leaf.plain());
    while (part.find()) {
      if (part.group(1).equals("end")) {
        draft.put(TimeField.EXPIRED, DateText.parse(part.group(2)), 3);
      } else {
        draft.extensions.put("dcterms:valid", part.group(2));
      }
    }
  }

  private static Rule kept(String name, Function<Leaf, @Nullable String> reading) {
    return whole((draft, leaf) -> {
      String value = reading.apply(leaf);
      if (value != null && !value.isEmpty()) {
        draft.extensions.put(name, value);
      }
    });
  }

  private static Rule whole(java.util.function.BiConsumer<Draft, Leaf> note) {
    return new Rule.Whole("text/plain", note);
  }
}
