package de.faktenstrom.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.ingest.web.Form;
import de.faktenstrom.ingest.web.RefusedException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {

  private static MailSettings read(String json) {
    Form form = Form.read(json.getBytes(StandardCharsets.UTF_8), MailSettings.FIELDS);
    MailSettings settings = MailSettings.read(form);
    form.check();
    return settings;
  }

  @Test
  void takesAddressesAndDomainsInAnySpelling() {
    MailSettings settings =
        read(
            "{\"senders\":[\" Presse@Amt.example\",\"@Behörde.example\"],\"authserv\":\"MX.example\"}");

    assertThat(settings.welcomes("PRESSE@amt.example")).isTrue();
    assertThat(settings.welcomes("wer@xn--behrde-yxa.example")).isTrue();
    assertThat(settings.welcomes("wer@amt.example")).isFalse();
    assertThat(settings.authserv()).isEqualTo("mx.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"senders\":[]}",
        "{\"senders\":[\"amt.example\"]}",
        "{\"senders\":[\"@\"]}",
        "{\"senders\":[\"@example\"]}",
        "{\"senders\":[\"*@amt.example, @x.example\"]}",
        "{\"senders\":[7]}",
        "{\"senders\":\"@amt.example\"}",
        "{\"senders\":[\"@amt.example\"],\"authserv\":\"mx example\"}",
        "{\"senders\":[\"@amt.example\"],\"sender\":\"x\"}",
      })
  void refusesWhatIsNone(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(RefusedException.class);
  }
}
