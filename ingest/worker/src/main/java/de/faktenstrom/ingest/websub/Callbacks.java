package de.faktenstrom.ingest.websub;

import de.faktenstrom.ingest.IngestSettings;
import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Where hubs reach us.
@Component
final class Callbacks {

  static final String PATH = "/websub/";
  private static final int ID_BYTES = 16;
  private static final int SECRET_BYTES = 32;

  private final URI publicUrl;
  private final SecureRandom random = new SecureRandom();

  Callbacks(IngestSettings settings) {
    this.publicUrl = settings.publicUrl();
  }

  /// Not on an installation that is seen from its own machine only: a hub would call itself.
  boolean reachable() {
    String host = publicUrl.getHost();
    return host != null && !isLocal(host.toLowerCase(Locale.ROOT));
  }

  private static boolean isLocal(String host) {
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return true;
    }
    try {
      InetAddress address = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
      return address.isLoopbackAddress() || address.isAnyLocalAddress();
    } catch (IllegalArgumentException _) {
      return false; // a name
    }
  }

  String address(String id) {
    String base = publicUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + PATH + id;
  }

  String freshId() {
    return hex(ID_BYTES);
  }

  String freshSecret() {
    return hex(SECRET_BYTES);
  }

  private String hex(int bytes) {
    byte[] fresh = new byte[bytes];
    random.nextBytes(fresh);
    return HexFormat.of().formatHex(fresh);
  }
}
