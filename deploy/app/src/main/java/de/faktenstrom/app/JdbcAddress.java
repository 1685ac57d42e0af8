package de.faktenstrom.app;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// `postgres://user:password@host:port/name` as the driver wants it; a `jdbc:` address stays as it
/// is.
final class JdbcAddress {

  private JdbcAddress() {}

  static String of(String address) {
    if (address.startsWith("jdbc:")) {
      return address;
    }
    URI uri = URI.create(address);
    String[] user = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String login = user.length > 0 ? "?user=" + encode(user[0]) : "";
    String password = user.length > 1 ? "&password=" + encode(user[1]) : "";
    return "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + login + password;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
