package de.faktenstrom.ingest.table.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.FlatFile.Row;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Value;
import de.faktenstrom.ingest.table.read.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptSnapshotTest {

  private static final Snapshot STATE =
      States.of(Row.of("05315", "", "2024", "39945"), Row.of("11000", "GESW", "2024", "."));

  static Snapshot read(byte[] bytes, String hash) throws IOException {
    return KeptSnapshot.read(new ByteArrayInputStream(bytes), hash, Limits.DEFAULT);
  }

  @Test
  void comesBackWithItsLabels() throws IOException {
    Snapshot back = read(KeptSnapshot.bytes(STATE), STATE.hash());

    assertThat(back.hash()).isEqualTo(STATE.hash());
    assertThat(back.dimensions()).isEqualTo(STATE.dimensions());
    assertThat(back.members("KREISE")).isEqualTo(STATE.members("KREISE"));
    assertThat(back.measures()).isEqualTo(STATE.measures());
    assertThat(back.periods()).isEqualTo(STATE.periods());
    assertThat(back.observations()).containsExactlyElementsOf(STATE.observations().toList());
  }

  @Test
  void comesBackWithCodesThatHoldItsOwnMarks() throws IOException {
    SnapshotBuilder builder = new SnapshotBuilder();
    builder.dimensions(List.of(Dimension.of("a\tb", "x\ny")));
    builder.member("a\tb", new Member("c\\n\n", "\t"));
    builder.cell(new Observation(List.of("c\\n\n"), "m\r", Value.Number.of(1), "\\t", Set.of()));
    Snapshot state = builder.build();

    Snapshot back = read(KeptSnapshot.bytes(state), state.hash());

    assertThat(back.observation(0)).isEqualTo(state.observation(0));
    assertThat(back.members("a\tb")).isEqualTo(state.members("a\tb"));
  }

  @Test
  void refusesBytesOfAnotherState() {
    Snapshot other = States.of(Row.of("05315", "", "2024", "1"));

    assertThatThrownBy(() -> read(KeptSnapshot.bytes(other), STATE.hash()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void refusesDamagedBytes() {
    byte[] bytes = KeptSnapshot.bytes(STATE);
    bytes[bytes.length / 2] ^= 1;

    assertThatThrownBy(() -> read(bytes, STATE.hash())).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(plain("a\tb\n"), "0")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(plain("measure\tvalue\tunit\tstatus\nm\tviel\t\t\n"), "0"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void refusesBytesThatUnpackToMoreThanTheyMay() {
    byte[] bomb = Zstd.compress(new byte[1 << 20]);
    Limits small = new Limits(1_000, 10, 10, 10, 10);

    assertThatThrownBy(() -> KeptSnapshot.read(new ByteArrayInputStream(bomb), "0", small))
        .isInstanceOf(IOException.class);
  }

  private static byte[] plain(String text) {
    return Zstd.compress(text.getBytes(StandardCharsets.UTF_8));
  }
}
