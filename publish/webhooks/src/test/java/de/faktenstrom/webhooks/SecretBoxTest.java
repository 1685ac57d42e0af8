package de.faktenstrom.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

  private static final byte[] SECRET = Secret.random().bytes();

  @TempDir Path home;

  @Test
  void sealsWithAKeyThatOnlyItsOwnerReads() throws Exception {
    Path file = home.resolve("key");

    byte[] sealed = SecretBox.of(file).seal(SECRET);

    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(SECRET, java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(SecretBox.of(file).open(sealed)).isEqualTo(SECRET);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void opensWhatWasStoredBeforeThereWasAKey() {
    byte[] plain = SecretBox.of(null).seal(SECRET);

    assertThat(SecretBox.of(home.resolve("key")).open(plain)).isEqualTo(SECRET);
  }

  @Test
  void saysSoWhenTheKeyIsMissingOrAnother() {
    byte[] sealed = SecretBox.of(home.resolve("one")).seal(SECRET);

    assertThatThrownBy(() -> SecretBox.of(null).open(sealed)).hasMessageContaining("no key file");
    assertThatThrownBy(() -> SecretBox.of(home.resolve("two")).open(sealed))
        .hasMessageContaining("does not fit");
  }
}
