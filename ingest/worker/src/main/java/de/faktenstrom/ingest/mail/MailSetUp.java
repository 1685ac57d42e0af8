package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.source.KindSettings;
import de.faktenstrom.ingest.source.SourceKind;
import de.faktenstrom.ingest.source.SourceTable;
import de.faktenstrom.ingest.web.Form;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Settings of mailboxes: checked when a source is set up, read again when it is due.
@Component
class MailSetUp implements KindSettings {

  private final SourceTable sources;

  MailSetUp(SourceTable sources) {
    this.sources = sources;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.MAIL;
  }

  @Override
  public String read(Form form, @Nullable String url) {
    Form mail = form.inner("mail", MailSettings.FIELDS);
    if (mail == null) {
      if (!form.has("mail")) {
        form.fault("mail", "is missing: senders at least.", "fehlt: wenigstens senders.");
      }
      return "{}";
    }
    MailSettings.read(mail);
    return mail.json();
  }

  MailSettings of(UUID source) {
    Form form = sources.settings(source, MailSettings.FIELDS);
    MailSettings settings = MailSettings.read(form);
    form.check();
    return settings;
  }
}
