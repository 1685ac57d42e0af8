package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.ingest.catalogue.CatalogueSettings.Flavour;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.source.KindSettings;
import de.faktenstrom.ingest.source.Source;
import de.faktenstrom.ingest.source.SourceKind;
import de.faktenstrom.ingest.source.SourceTable;
import de.faktenstrom.ingest.web.Form;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Settings of catalogues: checked when a source is set up, read again when it is due.
@Component
class CatalogueSetUp implements KindSettings {

  private static final SequencedSet<String> FIELDS =
      new LinkedHashSet<>(List.of("flavour", "query"));

  private final SourceTable sources;

  CatalogueSetUp(SourceTable sources) {
    this.sources = sources;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.CATALOGUE;
  }

  @Override
  public String read(Form form, @Nullable String url) {
    Form catalogue = form.inner("catalogue", FIELDS);
    String json = catalogue == null ? "{}" : catalogue.json();
    if (catalogue != null || !form.has("catalogue")) {
      settings(catalogue == null ? form : catalogue, catalogue != null, url);
    }
    return json;
  }

  /// @param given whether the form is the settings' own
  private static CatalogueSettings settings(Form form, boolean given, @Nullable String url) {
    Flavour named = given ? form.parsed("flavour", Flavour::of, "must be ckan or dcat.") : null;
    String query = given ? form.text("query", 500) : null;
    Flavour flavour = named == null ? ofAddress(url) : named;
    if (flavour == null && url != null && !(given && form.has("flavour"))) {
      form.fault(
          given ? "flavour" : "catalogue",
          "is missing: the address does not say whether it is ckan or dcat.",
          "fehlt: Die Adresse verrät nicht, ob es ein Katalog der Art ckan oder dcat ist.");
    }
    if (query != null && flavour == Flavour.DCAT) {
      form.fault("query", "is for ckan only.", "gilt nur für ckan.");
    }
    return new CatalogueSettings(
        Objects.requireNonNullElse(flavour, Flavour.CKAN),
        query == null ? null : Plain.orAbsent(Plain.line(query)));
  }

  private static @Nullable Flavour ofAddress(@Nullable String url) {
    try {
      return url == null ? null : Flavour.ofAddress(URI.create(url).toString());
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  CatalogueSettings of(Source source) {
    Form form = sources.settings(source.id(), FIELDS);
    CatalogueSettings settings = settings(form, true, source.url());
    form.check();
    return settings;
  }
}
