package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.dataset.TableSettings.Origin;
import de.faktenstrom.ingest.source.KindSettings;
import de.faktenstrom.ingest.source.SourceKind;
import de.faktenstrom.ingest.source.SourceTable;
import de.faktenstrom.ingest.web.Form;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Settings of tables: checked when a source is set up, read again when it is due.
@Component
class TableSetUp implements KindSettings {

  private final SourceTable sources;

  TableSetUp(SourceTable sources) {
    this.sources = sources;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.TABLE;
  }

  @Override
  public String read(Form form, @Nullable String url) {
    Form table = form.inner("table", TableForm.FIELDS);
    if (table == null) {
      if (!form.has("table")) {
        form.fault(
            "table",
            "is missing: code, format and wording at least.",
            "fehlt: wenigstens code, format und wording.");
      }
      return "{}";
    }
    TableSettings settings = TableForm.read(table);
    if (settings.origin() instanceof Origin.Genesis && url != null && !url.contains("://")) {
      form.fault(
          "url",
          "must be the address of the table service.",
          "muss die Adresse des Tabellendienstes sein.");
    } else if (settings.origin() instanceof Origin.Genesis
        && url != null
        && !Dialog.isPrivate(URI.create(url))) {
      form.fault(
          "url",
          "must begin with https:// because the login is sent there.",
          "muss mit https:// beginnen, weil die Anmeldung dorthin geschickt wird.");
    }
    return table.json();
  }

  TableSettings of(UUID source) {
    Form form = sources.settings(source, TableForm.FIELDS);
    TableSettings settings = TableForm.read(form);
    form.check();
    return settings;
  }
}
