package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.IngestSettings;
import de.faktenstrom.ingest.source.KindSettings;
import de.faktenstrom.ingest.source.SourceKind;
import de.faktenstrom.ingest.source.SourceTable;
import de.faktenstrom.ingest.web.Form;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Settings of registries: checked when a source is set up, read again when it is due.
@Component
class NoticeSetUp implements KindSettings {

  private static final SequencedSet<String> FIELDS =
      new LinkedHashSet<>(List.of("registry", "mailto", "since"));
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[A-Za-z0-9.-]+");

  private final SourceTable sources;
  private final IngestSettings installation;
  private final Clock clock;

  NoticeSetUp(SourceTable sources, IngestSettings installation, Clock clock) {
    this.sources = sources;
    this.installation = installation;
    this.clock = clock;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.NOTICES;
  }

  @Override
  public String read(Form form, @Nullable String url) {
    if (url != null && (url.contains("?") || url.contains("#"))) {
      form.fault(
          "url",
          "must be the root of the registry's interface, without a query.",
          "muss die Wurzel der Schnittstelle sein, ohne Abfrage.");
    }
    Form notices = form.inner("notices", FIELDS);
    if (notices == null) {
      if (!form.has("notices")) {
        form.fault(
            "notices",
            "is missing: registry, crossref or datacite.",
            "fehlt: registry, crossref oder datacite.");
      }
      return "{}";
    }
    NoticeSettings settings = settings(notices);
    LocalDate since = settings.since();
    if (since != null && since.isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone()))) {
      notices.fault("since", "must not lie ahead.", "darf nicht in der Zukunft liegen.");
    }
    return notices.json();
  }

  @Override
  public @Nullable String usualUrl(String settings) {
    Form form = Form.read(settings.getBytes(StandardCharsets.UTF_8), FIELDS);
    return form.has("registry") ? settings(form).registry().address() : null;
  }

  /// With the installation's contact where Crossref is told no other.
  NoticeSettings of(UUID source) {
    Form form = sources.settings(source, FIELDS);
    NoticeSettings settings = settings(form);
    form.check();
    return settings.mailto() == null && MAIL.matcher(installation.contact()).matches()
        ? new NoticeSettings(settings.registry(), installation.contact(), settings.since())
        : settings;
  }

  private static NoticeSettings settings(Form form) {
    if (!form.has("registry")) {
      form.fault("registry", "is missing; crossref or datacite.", "fehlt; crossref oder datacite.");
    }
    Registry named = form.parsed("registry", Registry::of, "must be crossref or datacite.");
    Registry registry = Objects.requireNonNullElse(named, Registry.CROSSREF);
    String mailto = form.text("mailto", 200);
    if (mailto != null && !MAIL.matcher(mailto).matches()) {
      form.fault("mailto", "must be a mail address.", "muss eine Mailadresse sein.");
    } else if (mailto != null && registry != Registry.CROSSREF) {
      form.fault("mailto", "is for registry crossref only.", "gilt nur für das Register crossref.");
    }
    return new NoticeSettings(registry, mailto, form.day("since"));
  }
}
