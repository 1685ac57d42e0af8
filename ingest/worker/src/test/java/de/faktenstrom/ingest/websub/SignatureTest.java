package de.faktenstrom.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against the test vectors of RFC 4231 (section 4.3).
class SignatureTest {

  private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);
  private static final String SHA256 =
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

  @ParameterizedTest
  @CsvSource({
    "sha256=" + SHA256,
    "SHA256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
    "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
    "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
  })
  void isGenuine(String header) {
    assertThat(Signature.of(header, "Jefe", BODY)).isEqualTo(Signature.GENUINE);
  }

  @ParameterizedTest
  @CsvSource({
    "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79, WEAK",
    "md5=x, WEAK",
    SHA256 + ", WEAK",
    "sha256, WRONG",
    "sha256=, WRONG",
    "sha384=" + SHA256 + ", WRONG",
    "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3844, WRONG",
    "'', MISSING",
  })
  void isNot(String header, Signature expected) {
    assertThat(Signature.of(header, "Jefe", BODY)).isEqualTo(expected);
    assertThat(Signature.of(null, "Jefe", BODY)).isEqualTo(Signature.MISSING);
  }

  @Test
  void anotherSecretSignsOtherwise() {
    assertThat(Signature.of("sha256=" + SHA256, "jefe", BODY)).isEqualTo(Signature.WRONG);
  }

  @Property
  void whateverStandsInTheHeaderItIsRead(@ForAll String header) {
    assertThat(Signature.of(header, "Jefe", BODY)).isNotEqualTo(Signature.GENUINE);
  }
}
