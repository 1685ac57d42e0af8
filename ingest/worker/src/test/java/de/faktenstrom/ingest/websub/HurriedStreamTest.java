package de.faktenstrom.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.faktenstrom.ingest.web.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HurriedStreamTest {

  @Test
  void readsWhatComesInTime() throws IOException {
    var body = new HurriedStream(new ByteArrayInputStream(new byte[100_000]), Duration.ofDays(1));

    assertThat(body.readNBytes(200_000)).hasSize(100_000);
  }

  @Test
  void waitsNoLongerThanItMay() {
    var body = new HurriedStream(new ByteArrayInputStream(new byte[9]), Duration.ofNanos(-1));

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> body.readNBytes(9))
        .satisfies(e -> assertThat(e.refusal().status()).isEqualTo(408));
    assertThatExceptionOfType(RefusedException.class).isThrownBy(body::read);
  }
}
