package de.faktenstrom.ingest.dataset.genesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

  private static final Path RECORDED =
      Path.of(System.getProperty("shared.data", "../shared/data"), "tables", "genesis");

  @ParameterizedTest
  @CsvSource({
    "12531-0043.resp0.json, TooLarge[]",
    "12531-0043.resp1.json, JobMade[name=12531-0043_175879554]",
    "12531-0043.resp2.json, NotYet[]",
    "12531-0043.resp406.json, NotYet[]",
    "12531-0043.resp407.json, Ready[names=[12531-0043_175879554]]",
  })
  void readsWhatTheServiceSaid(String file, String reply) throws IOException {
    assumeTrue(Files.isDirectory(RECORDED), "no recordings at " + RECORDED.toAbsolutePath());

    assertThat(Reply.of(Files.readAllBytes(RECORDED.resolve(file)))).hasToString(reply);
  }

  @Test
  void aPackedOrPlainTableIsTheTable() {
    assertThat(of("PK\u0003\u0004…")).isInstanceOf(Reply.Table.class);
    assertThat(of("\uFEFFstatistics_code;statistics_label")).isInstanceOf(Reply.Table.class);
  }

  @Test
  void anythingElseIsRefusedInWordsWithoutMarkupOrControls() {
    assertThat(of("{\"Status\":{\"Code\":15,\"Content\":\"Anmeldung\\n fehlt\\u0007\"}}"))
        .isEqualTo(new Reply.Refused(15, "Anmeldung fehlt"));
    for (String nothing : new String[] {"", "<html>", "{", "{\"Status\":1}", "[1]{"}) {
      assertThat(of(nothing)).isNotInstanceOf(Reply.Ready.class);
    }
    assertThat(of("{\"Status\":{\"Code\":99,\"Content\":\"Auftrag: ../../etc/passwd\"}}"))
        .isInstanceOf(Reply.Refused.class);
  }

  private static Reply of(String body) {
    return Reply.of(body.getBytes(StandardCharsets.UTF_8));
  }
}
