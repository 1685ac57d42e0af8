package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.faktenstrom.feeds.ItemView.Anchor;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Writes the public pages. The same data and language give the same bytes.
@Component
class Pages {

  private final TemplateEngine engine = new TemplateEngine();
  private final FeedsSettings settings;
  private final Overview overview;
  private final Links links;

  Pages(FeedsSettings settings, Overview overview) {
    this.settings = settings;
    this.overview = overview;
    this.links = Links.of(settings.publicUrl());
    ClassLoaderTemplateResolver templates =
        new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
    templates.setPrefix("templates/feeds/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding(UTF_8.name());
    engine.setTemplateResolver(templates);
  }

  Links links() {
    return links;
  }

  /// @param template its name in `templates/feeds`
  /// @param view what it shows, under the name `page`
  Prepared write(
      String template, Words words, @Nullable Instant lastModified, @Nullable Object view) {
    Map<String, Object> model = new HashMap<>();
    model.put("t", texts(words));
    model.put("lang", words == Words.EN ? "en" : "de");
    model.put("site", settings);
    model.put("links", links);
    Overview.Feeds feeds = overview.feeds();
    model.put("kinds", kinds(feeds, words));
    model.put("topics", topics(feeds, words));
    if (view != null) {
      model.put("page", view);
    }
    String html = engine.process(template, new Context(words.locale(), model));
    return Prepared.of("text/html;charset=utf-8", lastModified, html.getBytes(UTF_8));
  }

  private List<Anchor> kinds(Overview.Feeds feeds, Words words) {
    return feeds.kinds().stream()
        .map(kind -> new Anchor(Labels.kind(kind, words), links.page(new FeedName.OfKind(kind))))
        .toList();
  }

  private List<Anchor> topics(Overview.Feeds feeds, Words words) {
    return feeds.topics().stream()
        .map(topic ->
            new Anchor(words.in(topic.labels()), links.page(new FeedName.OfTopic(topic.slug()))))
        .toList();
  }

  private static Properties texts(Words words) {
    return words == Words.EN ? Texts.EN : Texts.DE;
  }

  private static final class Texts {
    static final Properties DE = load("de");
    static final Properties EN = load("en");

    private static Properties load(String language) {
      Properties texts = new Properties();
      String name = "/templates/feeds/texts_" + language + ".properties";
      try (var stream = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
        texts.load(new InputStreamReader(stream, UTF_8));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      return texts;
    }
  }
}
