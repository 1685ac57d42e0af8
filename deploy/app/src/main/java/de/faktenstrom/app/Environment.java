package de.faktenstrom.app;

import de.faktenstrom.enrich.resolve.ResolveSettings;
import de.faktenstrom.ingest.MailAccounts;
import de.faktenstrom.ingest.TableAccounts;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.net.GuardedImap;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the settings from `FAKTENSTROM_…` variables; what the command line says goes first. A
/// value that may hold a secret is never repeated in a complaint.
record Environment(Map<String, String> variables) {

  private static final int DEFAULT_PORT = 8080;
  private static final Pattern BROKERS =
      Pattern.compile("([A-Z_]+://)?([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):[0-9]{1,5}");
  private static final Pattern TOKEN = Pattern.compile("[!-~]+");
  private static final Pattern LOGIN = Pattern.compile("([^:@,]+):([^:@,]*)@([A-Za-z0-9.-]+)");

  /// @throws StartRefused where a value cannot be understood
  ProgramSettings settings(@Nullable Path home, @Nullable Integer port, boolean demo) {
    int chosenPort = port != null ? port : number("PORT", DEFAULT_PORT);
    if (chosenPort < 1 || chosenPort > 65_534) {
      throw new StartRefused("The port must lie between 1 and 65534 and is " + chosenPort + ".");
    }
    tableAccounts();
    mailAccounts();
    registries(text("REGISTRIES", ""), null);
    return new ProgramSettings(
        home(home),
        chosenPort,
        publicUrl("http://localhost:" + chosenPort),
        kafka(),
        database(),
        Role.parse(text("ROLES", "")),
        smtp(),
        adminToken(),
        orNull("SECRET"),
        allowTargets(demo),
        demo);
  }

  /// @param named on the command line
  Path home(@Nullable Path named) {
    return (named != null ? named : Path.of(text("HOME", "faktenstrom-data")))
        .toAbsolutePath()
        .normalize();
  }

  /// Whether log lines are JSON.
  boolean logsForMachines() {
    String format = orNull("LOG");
    if (format != null && !format.equals("ecs")) {
      throw new StartRefused("FAKTENSTROM_LOG must be ecs or left out and is " + format + ".");
    }
    return format != null;
  }

  private URI publicUrl(String otherwise) {
    URI uri = address("PUBLIC_URL", text("PUBLIC_URL", otherwise), Set.of("http", "https"));
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new StartRefused("FAKTENSTROM_PUBLIC_URL must have no login, no ? and no #.");
    }
    return uri;
  }

  private @Nullable String kafka() {
    String value = orNull("KAFKA");
    if (value != null
        && !Arrays.stream(value.split(",", -1))
            .map(String::strip)
            .allMatch(broker -> BROKERS.matcher(broker).matches())) {
      throw new StartRefused(
          "FAKTENSTROM_KAFKA must be host:port, several parted by commas, and is " + value + ".");
    }
    return value;
  }

  private @Nullable String database() {
    String value = orNull("DATABASE");
    return value == null ? null : DatabaseAddress.of(value).jdbcUrl();
  }

  private @Nullable URI smtp() {
    String value = orNull("SMTP");
    try {
      return value == null ? null : address("SMTP", value, Set.of("smtp", "smtps"));
    } catch (StartRefused _) {
      throw new StartRefused(
          "FAKTENSTROM_SMTP must look like smtp://user:password@host:port or smtps://…; characters of"
              + " the password other than letters, digits, dot, dash, underscore and tilde are"
              + " written as %XX.");
    }
  }

  private @Nullable String adminToken() {
    String value = orNull("ADMIN_TOKEN");
    if (value != null && !TOKEN.matcher(value).matches()) {
      throw new StartRefused(
          "FAKTENSTROM_ADMIN_TOKEN must be of visible ASCII characters without spaces, as a header"
              + " carries it.");
    }
    return value;
  }

  private List<String> allowTargets(boolean demo) {
    List<String> named =
        Arrays.stream(text("ALLOW_TARGETS", "").split(",", -1))
            .map(String::strip)
            .filter(range -> !range.isEmpty())
            .toList();
    try {
      AddressPolicy.opening(named);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "FAKTENSTROM_ALLOW_TARGETS must be CIDR ranges parted by commas (%s)."
              .formatted(e.getMessage()));
    }
    // The demo's sources and its partner live in this very process.
    return demo && named.isEmpty() ? List.of("127.0.0.1/32") : named;
  }

  /// Directory of the tagger's model; it may still be empty.
  @Nullable Path model() {
    String value = orNull("MODEL");
    return value == null ? null : Path.of(value).toAbsolutePath().normalize();
  }

  /// Logins at table services.
  ///
  /// @throws StartRefused where the value cannot be understood
  TableAccounts tableAccounts() {
    return new TableAccounts(logins("TABLE_ACCOUNTS", TableAccounts.Account::new));
  }

  /// Logins at mail servers.
  ///
  /// @throws StartRefused where the value cannot be understood
  MailAccounts mailAccounts() {
    return new MailAccounts(logins("MAIL_ACCOUNTS", GuardedImap.Login::new));
  }

  /// Who is asked about cited works.
  ///
  /// @param mailto whom they may write to, unless the text names another
  /// @throws StartRefused where the text cannot be understood
  static ResolveSettings registries(String text, @Nullable String mailto) {
    try {
      return ResolveSettings.parse(text, mailto);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "FAKTENSTROM_REGISTRIES must be off or like"
              + " dnb=off,crossref=https://…,mailto=desk@example.org. "
              + e.getMessage());
    }
  }

  private <T> Map<String, T> logins(String name, BiFunction<String, String, T> made) {
    Map<String, T> byHost = new HashMap<>();
    for (String login : text(name, "").split(",", -1)) {
      Matcher parts = LOGIN.matcher(login.strip());
      if (parts.matches()) {
        byHost.put(
            parts.group(3).toLowerCase(Locale.ROOT),
            made.apply(plain(name, parts.group(1)), plain(name, parts.group(2))));
      } else if (!login.isBlank()) {
        throw loginRefused(name);
      }
    }
    return Map.copyOf(byHost);
  }

  private static String plain(String name, String written) {
    try {
      String plain = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
      if (plain.isEmpty() || TOKEN.matcher(plain).matches()) {
        return plain;
      }
    } catch (IllegalArgumentException _) {
      // Said below; the exception repeats the value.
    }
    throw loginRefused(name);
  }

  private static StartRefused loginRefused(String name) {
    return new StartRefused(
        "FAKTENSTROM_"
            + name
            + " must look like user:password@host, several parted by commas;"
            + " characters other than letters, digits, dot, dash, underscore and tilde are written"
            + " as %XX, and only visible ASCII can be sent.");
  }

  private int number(String name, int otherwise) {
    String value = orNull(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException _) {
      throw new StartRefused("FAKTENSTROM_" + name + " must be a number and is " + value + ".");
    }
  }

  private static URI address(String name, String value, Set<String> schemes) {
    try {
      URI uri = URI.create(value);
      if (uri.getHost() != null && schemes.contains(String.valueOf(uri.getScheme()))) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // Said below; the exception repeats the value, and with it a password.
    }
    throw new StartRefused(
        "FAKTENSTROM_%s must be an address that begins with %s:// and a host."
            .formatted(name, String.join(":// or ", schemes.stream().sorted().toList())));
  }

  private String text(String name, String otherwise) {
    String value = orNull(name);
    return value == null ? otherwise : value;
  }

  private @Nullable String orNull(String name) {
    String value = variables.get("FAKTENSTROM_" + name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
