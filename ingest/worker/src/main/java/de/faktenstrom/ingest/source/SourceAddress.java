package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.web.Form;
import de.faktenstrom.net.Target;
import de.faktenstrom.net.Verdict;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Reads where a source is, as its kind has it, and notes what is wrong with it.
final class SourceAddress {

  private SourceAddress() {}

  /// Absent where the kind has no address, or where it is wrong.
  ///
  /// @param root where watched folders lie
  static @Nullable String read(Form form, SourceKind kind, Folder.Root root) {
    return switch (kind) {
      case PUSH -> {
        if (form.has("url")) {
          form.fault(
              "url",
              "must be left out: items of a push source come to us.",
              "muss leer bleiben: Beiträge einer Push-Quelle kommen von selbst.");
        }
        yield null;
      }
      case FEED, CATALOGUE, SITEMAP -> web(form);
      case TABLE -> table(form, root);
      case NOTICES -> form.has("url") ? web(form) : null;
      case OAI -> repository(form);
      case MAIL -> mailbox(form);
      case DIRECTORY -> {
        String given = form.required("url", 1_000);
        String folder = root.relative(given);
        if (folder == null) {
          form.fault(
              "url",
              "must be a folder below the installation's directory root, such as press/releases.",
              "muss ein Ordner unter dem Verzeichnis der Installation sein, zum Beispiel presse/mitteilungen.");
        }
        yield folder;
      }
    };
  }

  /// An address of the web, or a file below the directory root.
  private static @Nullable String table(Form form, Folder.Root root) {
    String given = form.required("url", 2_000).strip();
    if (given.contains(":") || !given.matches("(?i).*\\.(csv|xlsx|json|zip)")) {
      return web(form, given);
    }
    String file = root.relative(given);
    if (file == null) {
      form.fault(
          "url",
          "must be a file below the installation's directory root, such as tables/cities.xlsx.",
          "muss eine Datei unter dem Verzeichnis der Installation sein, zum Beispiel tabellen/staedte.xlsx.");
    }
    return file;
  }

  /// An address of the web that may be read.
  static @Nullable String web(Form form) {
    return web(form, form.required("url", 2_000).strip());
  }

  private static @Nullable String web(Form form, String given) {
    try {
      URI uri = new URI(given);
      if (!given.isEmpty() && Target.check(uri) instanceof Verdict.Refused(String reason)) {
        form.fault(
            "url",
            "cannot be read: " + reason,
            "muss mit http:// oder https:// beginnen und einen gültigen Rechnernamen haben.");
      }
      return uri.toString();
    } catch (URISyntaxException _) {
      form.fault(
          "url",
          "must be an http or https address.",
          "muss eine Adresse mit http:// oder https:// sein.");
      return null;
    }
  }

  private static @Nullable String repository(Form form) {
    String address = web(form);
    if (address != null && Target.check(URI.create(address)) instanceof Verdict.Allowed) {
      OaiAddress.Fault fault = OaiAddress.fault(address);
      if (fault != null) {
        form.fault("url", fault.english(), fault.german());
      }
    }
    return address;
  }

  private static @Nullable String mailbox(Form form) {
    String given = form.required("url", 2_000).strip();
    MailboxAddress address = MailboxAddress.of(given);
    if (!given.isEmpty() && address == null) {
      form.fault(
          "url",
          "must be a mailbox, such as imaps://mail.example.org/INBOX, without a login.",
          "muss ein Postfach sein wie imaps://mail.example.org/INBOX, ohne Anmeldung.");
    }
    return address == null ? null : address.toString();
  }
}
