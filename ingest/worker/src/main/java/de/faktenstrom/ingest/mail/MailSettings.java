package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.web.Form;
import java.net.IDN;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Whose mail is taken.
///
/// @param senders addresses and `@domains`, lower case, domains in ASCII
/// @param authserv the receiving server whose word is needed that a sender is who it says
///   (authserv-id of RFC 8601), absent where none is
record MailSettings(Set<String> senders, @Nullable String authserv) {

  static final LinkedHashSet<String> FIELDS = new LinkedHashSet<>(List.of("senders", "authserv"));

  private static final int MOST = 500;
  private static final Pattern SENDER =
      Pattern.compile(
          "[\\x21-\\x7e&&[^@,;<>()\\[\\]\"]]{0,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63})+");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}");

  static MailSettings read(Form form) {
    Set<String> senders = new LinkedHashSet<>();
    int at = 0;
    for (JsonNode given : form.list("senders", MOST)) {
      String sender = given.isString() ? normal(given.stringValue()) : "";
      if (!SENDER.matcher(sender).matches()) {
        form.fault(
            "senders/" + at,
            "must be an address such as presse@example.org, or a domain such as @example.org.",
            "muss eine Adresse wie presse@example.org sein oder eine Domain wie @example.org.");
      }
      senders.add(sender);
      at++;
    }
    if (at == 0) {
      form.fault(
          "senders",
          "is missing: whose mail is taken; addresses, or domains such as @example.org.",
          "fehlt: wessen Post übernommen wird, Adressen oder Domains wie @example.org.");
    }
    String authserv = form.text("authserv", 253);
    if (authserv != null && !HOST.matcher(authserv.strip()).matches()) {
      form.fault(
          "authserv",
          "must be the name that the receiving server gives itself in Authentication-Results.",
          "muss der Name sein, den der empfangende Server in Authentication-Results nennt.");
    }
    return new MailSettings(
        Set.copyOf(senders), authserv == null ? null : authserv.strip().toLowerCase(Locale.ROOT));
  }

  /// Lower case, the domain in ASCII; as it is where that cannot be.
  static String normal(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    try {
      return at < 0 ? lower : lower.substring(0, at + 1) + IDN.toASCII(lower.substring(at + 1));
    } catch (IllegalArgumentException _) {
      return lower;
    }
  }

  /// Whether mail of that address is taken.
  boolean welcomes(String address) {
    String normal = normal(address);
    return senders.contains(normal) || senders.contains(normal.substring(normal.lastIndexOf('@')));
  }
}
