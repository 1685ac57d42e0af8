package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.mail.Letter.Left;
import de.faktenstrom.ingest.mail.Letter.Why;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the bytes of one mail as they arrive and stops the transfer as soon as it is clear that
/// the mail is not taken: by its header, or where it grows too large.
final class Intaking extends OutputStream {

  /// Largest mail.
  static final int MOST = 25 << 20;

  /// Largest header.
  static final int MOST_HEADER = 256 << 10;

  /// Ends a transfer; not an error.
  static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("enough");
    }
  }

  private final MailSettings settings;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
  private boolean welcome;
  private @Nullable Left left;

  Intaking(MailSettings settings) {
    this.settings = settings;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] more, int from, int length) throws IOException {
    if (left != null) {
      throw new Enough();
    }
    bytes.write(more, from, length);
    if (bytes.size() > MOST) {
      leave(Why.TOO_LARGE);
    }
    if (!welcome && isHeaderWhole()) {
      judge();
    }
  }

  /// What became of the mail, once the transfer has ended.
  Letter letter() {
    if (left == null && !welcome) {
      try {
        judge();
      } catch (Enough _) {
        // Said by what is left.
      }
    }
    return left == null ? new Letter.Whole(bytes.toByteArray()) : left;
  }

  private boolean isHeaderWhole() throws Enough {
    byte[] header = bytes.toByteArray();
    for (int i = 1; i < header.length; i++) {
      if (header[i] == '\n'
          && (header[i - 1] == '\n' || (i > 1 && header[i - 1] == '\r' && header[i - 2] == '\n'))) {
        return true;
      }
    }
    if (header.length > MOST_HEADER) {
      leave(Why.UNREADABLE);
    }
    return false;
  }

  private void judge() throws Enough {
    try {
      InternetHeaders headers = new InternetHeaders(new ByteArrayInputStream(bytes.toByteArray()));
      String[] submitted = headers.getHeader("Auto-Submitted");
      switch (Sender.of(
          all(headers, "From"),
          all(headers, "Authentication-Results"),
          submitted == null ? null : submitted[0],
          settings)) {
        case WELCOME -> welcome = true;
        case FOREIGN -> leave(Why.FOREIGN);
        case UNPROVEN -> leave(Why.UNPROVEN);
        case MACHINE -> leave(Why.MACHINE);
      }
    } catch (MessagingException _) {
      leave(Why.UNREADABLE);
    }
  }

  private static List<String> all(InternetHeaders headers, String name) {
    String[] values = headers.getHeader(name);
    return values == null ? List.of() : List.of(values);
  }

  private void leave(Why why) throws Enough {
    left = new Left(why);
    bytes.reset();
    throw new Enough();
  }
}
