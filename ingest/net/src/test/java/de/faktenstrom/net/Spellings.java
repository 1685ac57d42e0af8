package de.faktenstrom.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Ways to write an address that must not be reached, as somebody who wants in would.
final class Spellings {

  private static final List<String> INNER_V4 =
      List.of(
          "127.0.0.1",
          "127.255.255.254",
          "0.0.0.0",
          "10.0.0.1",
          "10.255.255.254",
          "172.16.0.1",
          "172.31.255.254",
          "192.168.0.1",
          "169.254.169.254",
          "100.64.0.1",
          "100.100.100.200",
          "192.0.0.192",
          "192.0.2.1",
          "192.88.99.1",
          "198.18.0.1",
          "198.51.100.1",
          "203.0.113.1",
          "168.63.129.16",
          "240.0.0.1");

  private static final List<String> INNER_V6 =
      List.of(
          "::1",
          "::",
          "fd00::1",
          "fd00:ec2::254",
          "fc00::1",
          "fe80::5",
          "fec0::1",
          "64:ff9b:1::1",
          "100::1",
          "2001::1",
          "2001:2::1",
          "2001:db8::1",
          "2002:808:808::1",
          "3fff::1",
          "5f00::1",
          "4000::1");

  private static final List<Integer> OTHER_PORTS = List.of(22, 25, 5432, 6379, 9092, 9200);

  private Spellings() {}

  static List<String> all() {
    return Stream.of(
            INNER_V4.stream().flatMap(Spellings::hosts).map(host -> "http://" + host + "/"),
            INNER_V4.stream().flatMap(Spellings::tricks),
            INNER_V6.stream().flatMap(Spellings::hostsOfSix).map(host -> "http://" + host + "/"),
            INNER_V6.stream().map(six -> "https://[" + zoned(six) + "]:8443/"),
            Stream.of("localhost", "LOCALHOST", "localhost.", "ip6-localhost", "loc%61lhost")
                .map(name -> "http://" + name + "/"),
            OTHER_PORTS.stream().flatMap(Spellings::onPort))
        .flatMap(stream -> stream)
        .distinct()
        .toList();
  }

  private static Stream<String> hosts(String dotted) {
    byte[] b = InetAddress.ofLiteral(dotted).getAddress();
    int[] four = IntStream.range(0, 4).map(i -> b[i] & 0xff).toArray();
    long all = Integer.toUnsignedLong((four[0] << 24) | (four[1] << 16) | (four[2] << 8) | four[3]);
    return Stream.of(
            numbers(dotted, four, all), typed(dotted), withinSix(dotted, all), names(dotted))
        .flatMap(stream -> stream);
  }

  /// What `inet_aton` takes for an address.
  private static Stream<String> numbers(String dotted, int[] four, long all) {
    return Stream.of(
        dotted,
        dotted + ".",
        "%d".formatted(all),
        "0%o".formatted(all),
        "0x%x".formatted(all),
        "0X%X".formatted(all),
        "%d".formatted(all + (1L << 32)),
        "%d.%d".formatted(four[0], all & 0xffffff),
        "%d.%d.%d".formatted(four[0], four[1], all & 0xffff),
        "0x%x.%d".formatted(four[0], all & 0xffffff),
        "0%o.%d.%d".formatted(four[0], four[1], all & 0xffff),
        "%03d.%03d.%03d.%03d".formatted(four[0], four[1], four[2], four[3]),
        "0%o.0%o.0%o.0%o".formatted(four[0], four[1], four[2], four[3]),
        "0x%x.0x%x.0x%x.0x%x".formatted(four[0], four[1], four[2], four[3]),
        "0x%x.0%o.%d.0x%x".formatted(four[0], four[1], four[2], four[3]));
  }

  /// What a browser or IDNA (RFC 3490) makes the same.
  private static Stream<String> typed(String dotted) {
    String wide = mapped(dotted, '0', 0xff10);
    String circled = mapped(dotted, '1', 0x2460);
    String escaped =
        HexFormat.of().withPrefix("%").formatHex(dotted.getBytes(US_ASCII)); // %31%32%37…
    return Stream.of(
        wide,
        circled,
        dotted.replace('.', '\u3002'),
        dotted.replace('.', '\uff0e'),
        wide.replace('.', '\uff61'),
        escaped,
        dotted.replace(".", "%2e"));
  }

  private static Stream<String> withinSix(String dotted, long all) {
    long high = all >> 16;
    long low = all & 0xffff;
    return Stream.of(
        "[::ffff:%s]".formatted(dotted),
        "[::FFFF:%X:%X]".formatted(high, low),
        "[0:0:0:0:0:ffff:%x:%x]".formatted(high, low),
        "[::%s]".formatted(dotted),
        "[::ffff:0:%s]".formatted(dotted),
        "[64:ff9b::%s]".formatted(dotted),
        "[0064:ff9b:0::%x:%x]".formatted(high, low),
        "[64:ff9b:1::%s]".formatted(dotted),
        "[2002:%x:%x::1]".formatted(high, low),
        "[2001:0:%x:%x::1]".formatted(high, low),
        "[fe80::5efe:%s%%25lo]".formatted(dotted));
  }

  private static Stream<String> names(String dotted) {
    String dashed = dotted.replace('.', '-');
    return Stream.of(
        "v4-" + dashed + ".test",
        "V4-" + dashed + ".TEST",
        "v4-" + dashed + ".test.",
        "mixed-" + dashed + ".test",
        "turn-" + dashed + ".test");
  }

  /// Addresses that look like another's.
  private static Stream<String> tricks(String dotted) {
    return Stream.of(
            "HTTP://%s/",
            "https://%s/",
            "http://%s:80/",
            "http://%s:0080/",
            "http://%s:8080/",
            "https://%s:8443/",
            "http://93.184.1.1@%s/",
            "http://93.184.1.1:80@%s/",
            "http://93.184.1.1%%40%s/",
            "http://user:93.184.1.1@%s/",
            "http://%s#@93.184.1.1/",
            "http://%s?@93.184.1.1/",
            "http://93.184.1.1\\@%s/",
            "http://%s\\@93.184.1.1/",
            "http:/%s/",
            "http:///%s/",
            "http:\\\\%s/",
            "//%s/",
            " http://%s/",
            "http://%s /",
            "ht\ttp://%s/",
            "ftp://%s:80/",
            "gopher://%s:80/x")
        .map(pattern -> pattern.formatted(dotted));
  }

  private static Stream<String> hostsOfSix(String six) {
    String full =
        HexFormat.of().formatHex(InetAddress.ofLiteral(six).getAddress()).replaceAll("....", "$0:");
    String whole = full.substring(0, full.length() - 1);
    return Stream.of(
        "[" + zoned(six) + "]",
        "[" + six.toUpperCase(Locale.ROOT) + "]",
        "[" + whole + "]",
        "[" + six + "%25lo]",
        "[" + six + "%251]",
        "v6-" + whole.replace(":", "") + ".test",
        "v6-" + whole.replace(":", "") + ".test.",
        "mixed6-" + whole.replace(":", "") + ".test");
  }

  private static String zoned(String six) {
    return six.startsWith("fe80") ? six + "%25lo" : six;
  }

  private static Stream<String> onPort(int port) {
    return Stream.of(
            "http://93.184.1.1:%d/",
            "https://93.184.1.1:%d/",
            "http://[2606:2800::1]:%d/",
            "http://v4-93-184-1-1.test:%d/",
            "http://93.184.1.1:0%d/")
        .map(pattern -> pattern.formatted(port));
  }

  /// Digits replaced by others that count from `first` on.
  private static String mapped(String digits, char from, int first) {
    return digits
        .chars()
        .map(c -> c >= from && c <= '9' ? first + c - from : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
