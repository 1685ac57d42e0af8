package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.source.KindSettings;
import de.faktenstrom.ingest.source.SourceKind;
import de.faktenstrom.ingest.web.Form;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Settings of mailboxes: checked when a source is set up, read again when it is due.
@Component
class MailSetUp implements KindSettings {

  private final JdbcClient jdbc;

  MailSetUp(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
    String json =
        jdbc.sql("select settings from ingest.source where id = ?")
            .param(source)
            .query(String.class)
            .single();
    Form form = Form.read(json.getBytes(StandardCharsets.UTF_8), MailSettings.FIELDS);
    MailSettings settings = MailSettings.read(form);
    form.check();
    return settings;
  }
}
