package de.faktenstrom.ingest.sitemap;

import de.faktenstrom.ingest.source.KindSettings;
import de.faktenstrom.ingest.source.Source;
import de.faktenstrom.ingest.source.SourceKind;
import de.faktenstrom.ingest.source.SourceTable;
import de.faktenstrom.ingest.web.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Settings of sitemaps: checked when a source is set up, read again when it is due.
@Component
class SitemapSetUp implements KindSettings {

  private static final SequencedSet<String> FIELDS =
      new LinkedHashSet<>(List.of("include", "most"));

  private final SourceTable sources;

  SitemapSetUp(SourceTable sources) {
    this.sources = sources;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.SITEMAP;
  }

  @Override
  public String read(Form form, @Nullable String url) {
    Form sitemap = form.inner("sitemap", FIELDS);
    if (sitemap == null) {
      return "{}";
    }
    settings(sitemap);
    return sitemap.json();
  }

  private static SitemapSettings settings(Form form) {
    String include = form.text("include", 500);
    if (include != null && !include.matches("/[^?#\\s]*")) {
      form.fault(
          "include",
          "must be the beginning of a path, such as /presse/.",
          "muss der Anfang eines Pfades sein, zum Beispiel /presse/.");
    }
    Integer most = form.number("most", 0, 500);
    return new SitemapSettings(
        include == null ? "/" : include, most == null ? SitemapSettings.USUAL : most);
  }

  SitemapSettings of(Source source) {
    Form form = sources.settings(source.id(), FIELDS);
    SitemapSettings settings = settings(form);
    form.check();
    return settings;
  }
}
