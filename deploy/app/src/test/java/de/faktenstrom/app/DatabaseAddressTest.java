package de.faktenstrom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @Test
  void readsLoginPortAndParameters() {
    var address =
        DatabaseAddress.of("postgres://ada:a%40b%26c+d@db.example:6432/fs?sslmode=require");

    assertThat(address.jdbcUrl())
        .isEqualTo(
            "jdbc:postgresql://db.example:6432/fs?user=ada&password=a%40b%26c%2Bd&sslmode=require");
    assertThat(address.place()).isEqualTo("db.example:6432");
    assertThat(address.name()).isEqualTo("fs");
  }

  @Test
  void leavesAnAddressOfTheDriverAsItIs() {
    var address = DatabaseAddress.of("jdbc:postgresql://a:1,b:2/fs?user=ada&password=geheim");

    assertThat(address.jdbcUrl()).endsWith("/fs?user=ada&password=geheim");
    assertThat(address.place()).isEqualTo("a:1,b:2");
    assertThat(address).hasToString("database fs at a:1,b:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://ada:geheim wort@db/fs",
        "postgres://ada:geheim^@db/fs",
        "postgres://ada:ge@heim@db/fs",
        "postgres://ada:12/geheim@db/fs",
        "postgres://ada:12?geheim@db/fs",
        "postgres://ada:12/x?geheim@db/fs",
        "postgres://ada:12#geheim@db/fs",
        "postgres://ada:geheim%zz@db/fs",
        "postgres://ada:geheim@/fs",
        "postgres://ada:geheim@db",
        "mysql://ada:geheim@db/fs",
        "jdbc:mysql://ada:geheim@db/fs",
        "jdbc:postgresql://ada:geheim@db/fs",
        "jdbc:postgresql://geheim@db/fs",
        "geheim"
      })
  void repeatsNothingOfWhatItCannotRead(String malformed) {
    assertThatThrownBy(() -> DatabaseAddress.of(malformed))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("FAKTENSTROM_DATABASE must look like")
        .hasMessageNotContaining("heim@")
        .hasMessageNotContaining("geheim")
        .hasNoCause();
  }
}
