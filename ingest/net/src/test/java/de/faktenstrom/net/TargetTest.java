package de.faktenstrom.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org",
        "jar:http://a!/b",
        "mailto:a@b.de",
        "/feed",
        "//example.org/feed",
        "http:/feed",
        "http:///feed",
        "https://:443/",
        "http://user@example.org/",
        "http://user:secret@example.org/",
        "http://example.org:0/",
        "http://example.org:70000/",
        "http://example.org:port/",
        "http://-example.org/",
        "http://exa$mple.org/",
        "http://@127.0.0.1/"
      })
  void refusesWhatIsNoWebAddress(String address) {
    assertThat(Target.check(URI.create(address))).isInstanceOf(Verdict.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org, http://example.org/",
    "HTTPS://Example.ORG/A?b=c#d, https://example.org/A?b=c",
    "http://foo_bar.example.org/x, http://foo_bar.example.org/x",
    "https://bücher.example/ä, https://xn--bcher-kva.example/%C3%A4",
    "http://example.org:8080/, http://example.org:8080/",
    "http://example.org:/a, http://example.org/a",
    "http://127.1/, http://127.1/",
    "http://[::1]/, http://[::1]/",
    "http://example.org./, http://example.org./"
  })
  void keepsWhatIsSent(String address, String sent) throws Exception {
    assertThat(Target.of(URI.create(address)).uri()).hasToString(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://127.0.1/",
        "http://2130706433/",
        "http://0/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[0:0:0:0:0:ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::127.0.0.1]/",
        "http://[fe80::1%25lo]/",
        "http://[fd00::1]/",
        "http://localhost/",
        "http://LOCALHOST/",
        "http://localhost./",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://１２７.0.0.1/",
        "http://127。0。0。1/",
        "http://10.1/",
        "http://169.254.43518/",
        "http://2852039166/",
        "http://192.168.257/",
        "http://012.0.0.1/",
        "http://93.184.01.1/",
        "http://01277777776/"
      })
  void refusesEverySpellingOfAnInnerAddressAndEachOfTwoMeanings(String address) {
    assertThat(Target.check(URI.create(address), AddressPolicy.publicOnly()))
        .isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void letsOpenedAddressesPassOnAnyPort() {
    AddressPolicy opened = AddressPolicy.opening(List.of("127.0.0.0/8"));

    assertThat(Target.check(URI.create("http://127.0.0.1:9999/"), opened))
        .isEqualTo(new Verdict.Allowed(true));
    assertThat(Target.check(URI.create("http://10.0.0.1:9999/"), opened))
        .isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void keepsOnlyTheAllowedAddressesOfAName() throws Exception {
    GuardedDns dns =
        new GuardedDns(
            AddressPolicy.publicOnly(),
            _ ->
                new InetAddress[] {
                  InetAddress.ofLiteral("10.0.0.1"), InetAddress.ofLiteral("1.1.1.1")
                });

    assertThat(dns.resolve("mixed.example", 443))
        .singleElement()
        .satisfies(found -> assertThat(found.getAddress().getHostAddress()).isEqualTo("1.1.1.1"));
    assertThat(dns.resolve("mixed.example")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/a, example.org",
    "https://EXAMPLE.org:8443/a, example.org",
    "https://example.org./a, example.org",
    "https://Bücher.example/, xn--bcher-kva.example",
    "https://foo_bar.example/, foo_bar.example",
    "http://[::1]/, [::1]"
  })
  void tellsTheHostInOneSpelling(String address, String host) {
    assertThat(Target.host(URI.create(address))).isEqualTo(host);
  }

  @Test
  void tellsNoHostOfWhatIsRefused() {
    assertThat(Target.host(URI.create("mailto:a@b.de"))).isNull();
  }
}
