package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.MailAccounts;
import de.faktenstrom.ingest.mail.Intaking.Enough;
import de.faktenstrom.ingest.mail.Letter.Left;
import de.faktenstrom.ingest.mail.Letter.Why;
import de.faktenstrom.ingest.source.MailboxAddress;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.net.Failures;
import de.faktenstrom.net.GuardedImap;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/// Reads new mails of a folder over IMAP, a batch at a time. The folder is opened to be read only:
/// no mail is marked, moved or deleted.
@Component
class Mailbox {

  static final int BATCH = 50;

  /// After so many bytes a batch ends early: what it brings is in memory at once.
  private static final int BATCH_BYTES = 30 << 20;

  private final AddressPolicy policy;
  private final MailAccounts accounts;

  Mailbox(AddressPolicy policy, MailAccounts accounts) {
    this.policy = policy;
    this.accounts = accounts;
  }

  /// What came of asking.
  sealed interface Heard {

    /// @param more whether there are further new mails
    record Batch(Place after, List<Letter> letters, boolean more) implements Heard {}

    /// @param reason German
    record Silence(String reason) implements Heard {}
  }

  Heard read(MailboxAddress address, Place place, MailSettings settings) {
    GuardedImap.Login login = accounts.byHost().get(address.host());
    if (login == null) {
      return new Heard.Silence(
          "Für den Mailserver ist keine Anmeldung hinterlegt; sie gehört in FAKTENSTROM_MAIL_ACCOUNTS.");
    }
    var server = new GuardedImap.Server(address.tls(), address.host(), address.port());
    try (GuardedImap imap = GuardedImap.open(policy, server, login, GuardedImap.Limits.DEFAULT)) {
      return read(imap, address.folder(), place, settings);
    } catch (MessagingException | IOException e) {
      return new Heard.Silence(reason(e));
    }
  }

  private static Heard read(GuardedImap imap, String name, Place place, MailSettings settings)
      throws MessagingException, IOException {
    char separator = imap.store().getDefaultFolder().getSeparator();
    Folder folder = imap.store().getFolder(name.replace('/', separator));
    try {
      folder.open(Folder.READ_ONLY);
      return batch(folder, (UIDFolder) folder, place, settings);
    } catch (MessagingException | IOException e) {
      if (imap.isOver()) {
        throw new MessagingException("cut", new TimeoutException());
      }
      throw e;
    }
  }

  private static Heard batch(Folder folder, UIDFolder uids, Place before, MailSettings settings)
      throws MessagingException, IOException {
    Place place = before.in(uids.getUIDValidity());
    List<Message> fresh = fresh(uids, place);
    List<Message> batch = fresh.subList(0, Math.min(BATCH, fresh.size()));
    FetchProfile sizes = new FetchProfile();
    sizes.add(FetchProfile.Item.SIZE);
    folder.fetch(batch.toArray(Message[]::new), sizes);
    List<Letter> letters = new ArrayList<>();
    long bytes = 0;
    for (Message message : batch) {
      long size = Math.max(message.getSize(), 0);
      if (!letters.isEmpty() && size <= Intaking.MOST && bytes + size > BATCH_BYTES) {
        break;
      }
      Letter letter = size > Intaking.MOST ? new Left(Why.TOO_LARGE) : letter(message, settings);
      bytes += letter instanceof Letter.Whole whole ? whole.bytes().length : 0;
      letters.add(letter);
      place = place.at(uids.getUID(message));
    }
    return new Heard.Batch(place, letters, letters.size() < fresh.size());
  }

  /// New ones by UID; a server answers `n:*` with its last mail even where that is older.
  private static List<Message> fresh(UIDFolder uids, Place place) throws MessagingException {
    List<Message> fresh = new ArrayList<>();
    Message[] all = uids.getMessagesByUID(place.last() + 1, UIDFolder.LASTUID);
    for (Message message : Arrays.asList(all)) {
      if (message != null && uids.getUID(message) > place.last()) {
        fresh.add(message);
      }
    }
    return fresh;
  }

  private static Letter letter(Message message, MailSettings settings)
      throws MessagingException, IOException {
    Intaking intaking = new Intaking(settings);
    try {
      message.writeTo(intaking);
    } catch (Enough _) {
      // The letter says why.
    }
    return intaking.letter();
  }

  /// Nothing of what the server said itself is in it: it may name the account.
  private static String reason(Exception e) {
    if (e instanceof AuthenticationFailedException) {
      return "Der Mailserver lehnt die Anmeldung ab.";
    }
    if (e instanceof FolderNotFoundException) {
      return "Den Ordner gibt es im Postfach nicht.";
    }
    return switch (Failures.of(e).reason()) {
      case REFUSED ->
          "Der Mailserver darf nicht erreicht werden: Er liegt nicht im öffentlichen Netz oder auf einem anderen Port als 993 und 143.";
      case UNRESOLVED -> "Den Rechnernamen des Mailservers gibt es nicht.";
      case UNREACHABLE -> "Der Mailserver nimmt keine Verbindungen an.";
      case TIMEOUT -> "Der Mailserver hat nicht rechtzeitig geantwortet.";
      case TLS ->
          "Die sichere Verbindung zum Mailserver scheiterte; vielleicht passt sein Zertifikat nicht.";
      case TOO_LARGE, TOO_MANY_REDIRECTS, BROKEN ->
          "Die Verbindung zum Mailserver brach ab, oder er spricht kein IMAP.";
    };
  }
}
