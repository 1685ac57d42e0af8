package de.faktenstrom.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The wire format, byte for byte. After a wanted change: run once with `-Dgolden=write` and read
/// the difference.
class GoldenFeedTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @EnumSource
  void isWhatReadersGot(Format format) throws IOException {
    Path golden = GOLDEN.resolve("all." + format.extension());

    String feed = Samples.feed(format, Samples.oneOfEach());

    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(golden, feed);
    }
    assertThat(feed).isEqualTo(Files.readString(golden));
  }
}
