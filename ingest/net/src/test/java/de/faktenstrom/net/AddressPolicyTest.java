package de.faktenstrom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

  private final AddressPolicy policy = AddressPolicy.publicOnly();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "64:ff9b:1::808:808",
        "64:ff9b::1:808:808",
        "100::1",
        "2001::1",
        "2001:2::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:808:808::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00::1",
        "fd12:3456:789a::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "4000::1",
        "1::1"
      })
  void refusesWhatIsNotPublic(String address) {
    assertThat(policy.check(literal(address))).isInstanceOf(Verdict.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2000::1",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2003::1",
        "2a00:1450::1",
        "3ffe::1",
        "::ffff:1.1.1.1",
        "64:ff9b::808:808"
      })
  void allowsWhatIsPublic(String address) {
    assertThat(policy.check(literal(address))).isEqualTo(new Verdict.Allowed(false));
  }

  @ParameterizedTest
  @CsvSource({
    "169.254.169.254, link-local",
    "100.64.0.1, provider's shared",
    "fd00::1, unique local",
    "64:ff9b::1, NAT64",
    "2002::1, 6to4",
    "2001::1, Teredo",
    "::2, IPv4-compatible"
  })
  void saysWhatTheAddressIs(String address, String what) {
    Verdict verdict = policy.check(literal(address));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> assertThat(refused.reason()).contains(what).endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 22, 25, 5432, 6379, 9092, 65_535})
  void refusesOtherPortsOfPublicAddresses(int port) {
    assertThat(policy.check(literal("1.1.1.1"), port)).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void opensWhatTheSettingNamesOnAnyPort() {
    AddressPolicy opened = AddressPolicy.opening(List.of(" 127.0.0.0/8", "", "::1", "10.1.0.0/16"));

    assertThat(opened.check(literal("127.9.9.9"), 5000)).isEqualTo(new Verdict.Allowed(true));
    assertThat(opened.check(literal("::1"), 5000)).isEqualTo(new Verdict.Allowed(true));
    assertThat(opened.check(mapped(new byte[] {127, 0, 0, 1}), 5000))
        .isEqualTo(new Verdict.Allowed(true));
    assertThat(opened.check(literal("10.1.255.1"), 1)).isEqualTo(new Verdict.Allowed(true));
    assertThat(opened.check(literal("10.2.0.1"))).isInstanceOf(Verdict.Refused.class);
    assertThat(opened.check(literal("::2"))).isInstanceOf(Verdict.Refused.class);
    assertThat(opened.check(literal("64:ff9b::10.1.0.1"))).isInstanceOf(Verdict.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "10.0.0.0/33",
        "::/129",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "/8",
        "ten",
        "10.0.0.0/8/8"
      })
  void namesTheSettingThatIsNoRange(String entry) {
    assertThatThrownBy(() -> AddressPolicy.opening(List.of(entry)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(entry);
  }

  @Property
  void judgesAMappedAddressLikeTheOneItMaps(@ForAll @Size(4) byte[] four) throws Exception {
    Verdict plain = policy.check(InetAddress.getByAddress(four));
    Verdict mapped = policy.check(mapped(four));

    assertThat(mapped.getClass()).isEqualTo(plain.getClass());
  }

  @Property
  void judgesWhatIsBehindNat64LikeTheAddressItself(@ForAll @Size(4) byte[] four) throws Exception {
    byte[] behind = literal("64:ff9b::").getAddress();
    System.arraycopy(four, 0, behind, 12, 4);

    Verdict verdict = policy.check(address(behind));

    assertThat(verdict.getClass()).isEqualTo(policy.check(address(four)).getClass());
  }

  @Property
  void refusesEveryAddressOfEveryRange(
      @ForAll("ranges") SpecialRange special, @ForAll @Size(16) byte[] noise) throws Exception {
    byte[] address = Arrays.copyOf(noise, special.range().network().length);
    overlay(address, special.range());

    assertThat(policy.check(address(address))).isInstanceOf(Verdict.Refused.class);
  }

  @Property
  void containsExactlyWhatSharesThePrefix(
      @ForAll @Size(16) byte[] address, @ForAll @Size(16) byte[] noise) {
    for (int prefix = 0; prefix <= 128; prefix++) {
      byte[] inside = noise.clone();
      Cidr range = new Cidr(address, prefix);
      overlay(inside, range);
      assertThat(range.contains(inside)).isTrue();
      if (prefix > 0) {
        inside[(prefix - 1) / 8] ^= (byte) (0x80 >>> ((prefix - 1) % 8));
        assertThat(range.contains(inside)).isFalse();
      }
    }
  }

  @Provide
  Arbitrary<SpecialRange> ranges() {
    return Arbitraries.oneOf(Arbitraries.of(SpecialRange.V4), Arbitraries.of(SpecialRange.V6));
  }

  private static void overlay(byte[] address, Cidr range) {
    for (int bit = 0; bit < range.prefix(); bit++) {
      int mask = 0x80 >>> (bit % 8);
      address[bit / 8] = (byte) ((address[bit / 8] & ~mask) | (range.network()[bit / 8] & mask));
    }
  }

  private static InetAddress literal(String address) {
    return InetAddress.ofLiteral(address);
  }

  private static InetAddress address(byte[] bytes) throws UnknownHostException {
    return InetAddress.getByAddress(bytes);
  }

  /// InetAddress would turn it into an IPv4 address; this one stays as it is.
  private static InetAddress mapped(byte[] four) {
    byte[] bytes = new byte[16];
    bytes[10] = bytes[11] = (byte) 0xFF;
    System.arraycopy(four, 0, bytes, 12, 4);
    try {
      return Inet6Address.getByAddress(null, bytes, 0);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
