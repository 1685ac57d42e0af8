package de.faktenstrom.app;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/// Where a database is, read from `postgres://user:password@host:port/name` or from a `jdbc:`
/// address.
///
/// @param jdbcUrl as the driver wants it, password and all: never to be shown
/// @param place `host:port`, to be shown
/// @param name of the database, to be shown
record DatabaseAddress(String jdbcUrl, String place, String name) {

  private static final String MALFORMED =
      "FAKTENSTROM_DATABASE must look like postgres://user:password@host:port/name; characters of the"
          + " password other than letters, digits, dot, dash, underscore and tilde are written as %XX.";

  // A password that was not encoded must not be taken for a name that is shown.
  private static final Pattern PLACES = Pattern.compile("[A-Za-z0-9.:_,\\[\\]-]+");
  private static final Pattern NAME = Pattern.compile("[^/@?#&=\\s]+");
  private static final Pattern PARAMETERS =
      Pattern.compile("[A-Za-z]+=[^&@/]*(&[A-Za-z]+=[^&@/]*)*");

  /// @throws StartRefused where it cannot be understood; says nothing of what was given
  static DatabaseAddress of(String address) {
    String jdbcUrl = address.startsWith("jdbc:") ? address : jdbcUrl(address);
    Properties parts = Driver.parseURL(jdbcUrl, new Properties());
    if (parts == null) {
      throw new StartRefused(MALFORMED);
    }
    String place = places(parts.getProperty("PGHOST", ""), parts.getProperty("PGPORT", ""));
    String name = parts.getProperty("PGDBNAME", "");
    require(PLACES.matcher(place).matches() && NAME.matcher(name).matches());
    return new DatabaseAddress(jdbcUrl, place, name);
  }

  private static String jdbcUrl(String address) {
    URI uri = uri(address);
    String scheme = String.valueOf(uri.getScheme());
    require(scheme.equals("postgres") || scheme.equals("postgresql"));
    String path = String.valueOf(uri.getRawPath());
    require(uri.getHost() != null && uri.getRawFragment() == null && path.length() > 1);
    require(NAME.matcher(path.substring(1)).matches());
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String parameters = parameters(uri.getRawUserInfo(), uri.getRawQuery());
    return "jdbc:postgresql://" + uri.getHost() + port + path + parameters;
  }

  private static URI uri(String address) {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException _) {
      // The exception repeats the address.
      throw new StartRefused(MALFORMED);
    }
  }

  private static String parameters(@Nullable String userInfo, @Nullable String query) {
    var parameters = new StringBuilder();
    if (userInfo != null) {
      String[] login = userInfo.split(":", 2);
      parameters.append("&user=").append(encoded(login[0]));
      if (login.length > 1) {
        parameters.append("&password=").append(encoded(login[1]));
      }
    }
    if (query != null) {
      require(PARAMETERS.matcher(query).matches());
      parameters.append('&').append(query);
    }
    return parameters.isEmpty() ? "" : parameters.replace(0, 1, "?").toString();
  }

  /// From the encoding of an address to that of a parameter; a plus is a plus in the one only.
  private static String encoded(String part) {
    String text = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String places(String hosts, String ports) {
    String[] host = hosts.split(",", -1);
    String[] port = ports.split(",", -1);
    var places = new StringBuilder();
    for (int i = 0; i < host.length; i++) {
      places.append(i == 0 ? "" : ",").append(host[i]);
      places.append(i < port.length ? ":" + port[i] : "");
    }
    return places.toString();
  }

  private static void require(boolean sound) {
    if (!sound) {
      throw new StartRefused(MALFORMED);
    }
  }

  @Override
  public String toString() {
    return "database " + name + " at " + place;
  }
}
