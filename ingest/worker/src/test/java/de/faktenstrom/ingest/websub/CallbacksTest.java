package de.faktenstrom.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.IngestSettings;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbacksTest {

  @ParameterizedTest
  @CsvSource({
    "https://faktenstrom.example, true",
    "http://192.168.1.5:8080, true",
    "http://localhost:8080, false",
    "http://LOCALHOST, false",
    "http://desk.localhost, false",
    "http://127.0.0.1:8080, false",
    "http://[::1]:8080, false",
    "http://0.0.0.0, false",
  })
  void nothingIsSubscribedWhereNoHubCouldAnswer(String publicUrl, boolean reachable) {
    assertThat(callbacks(publicUrl).reachable()).isEqualTo(reachable);
  }

  @Test
  void theAddressEndsWithWhatNobodyGuesses() {
    Callbacks callbacks = callbacks("https://faktenstrom.example/");
    String id = callbacks.freshId();

    assertThat(callbacks.address(id)).isEqualTo("https://faktenstrom.example/websub/" + id);
    assertThat(id).matches("[0-9a-f]{32}").isNotEqualTo(callbacks.freshId());
    assertThat(callbacks.freshSecret()).matches("[0-9a-f]{64}");
  }

  private static Callbacks callbacks(String publicUrl) {
    return new Callbacks(new IngestSettings(URI.create(publicUrl), "c", Path.of(".")));
  }
}
