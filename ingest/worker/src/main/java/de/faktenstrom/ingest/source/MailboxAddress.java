package de.faktenstrom.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A folder of a mailbox (RFC 5092): `imaps://host[:port]/folder`, or `imap://` for a connection
/// that becomes private by STARTTLS. The login is not part of it.
///
/// @param port absent for the usual one
/// @param folder decoded, `/` between its levels
public record MailboxAddress(boolean tls, String host, @Nullable Integer port, String folder) {

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}%*\"\\\\]");

  /// Absent where it is none.
  public static @Nullable MailboxAddress of(String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean known = scheme.equals("imaps") || scheme.equals("imap");
      String host = uri.getHost();
      if (!known || host == null || !HOST.matcher(host).matches() || uri.getRawUserInfo() != null) {
        return null;
      }
      return uri.getRawQuery() != null || uri.getRawFragment() != null
          ? null
          : of(scheme.equals("imaps"), host.toLowerCase(Locale.ROOT), uri);
    } catch (URISyntaxException _) {
      return null;
    }
  }

  private static @Nullable MailboxAddress of(boolean tls, String host, URI uri) {
    String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("^/+|/+$", "");
    boolean folder = path.length() <= 200 && !CONTROL.matcher(path).find();
    if (!folder || uri.getPort() == 0 || uri.getPort() > 65_535) {
      return null;
    }
    Integer port = uri.getPort() < 0 ? null : Integer.valueOf(uri.getPort());
    return new MailboxAddress(tls, host, port, path.isEmpty() ? "INBOX" : path);
  }

  /// As it is kept.
  @Override
  public String toString() {
    String at = port == null ? host : host + ":" + port;
    try {
      return new URI(tls ? "imaps" : "imap", at, "/" + folder, null, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
