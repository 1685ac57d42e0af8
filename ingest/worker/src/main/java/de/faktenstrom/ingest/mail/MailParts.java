package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.item.Sha256;
import de.faktenstrom.ingest.mail.Mail.Enclosed;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Takes a mail apart (RFC 5322, MIME). Depth, parts, texts and files are bounded; a file that
/// cannot be read is left out and counted, a mail that cannot is refused.
final class MailParts {

  private static final int DEPTH = 10;
  private static final int PARTS = 200;

  /// Lines that look like the edge of a part; each costs memory before any part is read.
  private static final int EDGES = 5_000;

  private static final int TEXT = 1 << 19;
  private static final int FILES = 10;
  private static final int FILE_BYTES = 20 << 20;

  private final List<Enclosed> files = new ArrayList<>();
  private @Nullable String html;
  private @Nullable String text;
  private int parts;
  private int kept;
  private int left;

  private MailParts() {}

  /// The id is made of Message-ID and author, so that nobody replaces what somebody else sent; of
  /// what else a header has where there is no Message-ID. Hashed, because it is made like an
  /// address and often of one.
  static Mail read(byte[] bytes) throws Unreadable {
    if (edges(bytes) > EDGES) {
      throw new Unreadable("zu viele Teile");
    }
    try {
      MimeMessage message = new MimeMessage((Session) null, new ByteArrayInputStream(bytes));
      MailParts parts = new MailParts();
      parts.take(message, 0);
      Date date = message.getSentDate();
      return new Mail(
          id(message),
          line(message.getHeader("Subject", null)),
          author(message),
          date == null ? null : Instant.ofEpochMilli(date.getTime()),
          parts.html,
          parts.text,
          List.copyOf(parts.files),
          parts.left);
    } catch (MessagingException | IOException e) {
      throw new Unreadable(e.getClass().getSimpleName());
    }
  }

  private static int edges(byte[] bytes) {
    int edges = 0;
    for (int i = 2; i < bytes.length; i++) {
      if (bytes[i] == '-' && bytes[i - 1] == '-' && bytes[i - 2] == '\n') {
        edges++;
      }
    }
    return edges;
  }

  private static String id(MimeMessage message) throws MessagingException {
    String given = message.getHeader("Message-ID", " ");
    String rest = message.getHeader("Date", " ") + "\0" + message.getHeader("Subject", " ");
    String name = given == null || given.isBlank() ? rest : given.strip();
    String from = message.getHeader("From", ",");
    String all = name + "\0" + (from == null ? null : Sender.address(List.of(from)));
    return "mail:" + Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String author(MimeMessage message) throws MessagingException {
    String header = message.getHeader("From", ",");
    InternetAddress[] from =
        header == null ? new InternetAddress[0] : InternetAddress.parse(header, false);
    return from.length == 0 ? null : from[0].getPersonal();
  }

  private void take(MimePart part, int depth) throws MessagingException, IOException, Unreadable {
    parts++;
    if (depth > DEPTH || parts > PARTS) {
      throw new Unreadable("zu viele Teile");
    }
    String type = type(part);
    if (type.startsWith("multipart/")) {
      MimeMultipart multipart = new MimeMultipart(new MimePartDataSource(part));
      for (int i = 0; i < multipart.getCount(); i++) {
        take((MimePart) multipart.getBodyPart(i), depth + 1);
      }
    } else if (isFile(part, type)) {
      file(part, type);
    } else if (type.equals("text/html")) {
      html = html == null ? text(part) : html;
    } else if (type.equals("text/plain")) {
      text = text == null ? text(part) : text;
    }
  }

  /// Pictures within the text, logos mostly, are none.
  private static boolean isFile(MimePart part, String type) throws MessagingException {
    String disposition = part.getHeader("Content-Disposition", " ");
    boolean attached =
        disposition != null
            && disposition.strip().toLowerCase(Locale.ROOT).startsWith(Part.ATTACHMENT);
    boolean named = name(part) != null || !type.startsWith("text/");
    boolean within = type.startsWith("image/") && part.getContentID() != null;
    return attached || (named && !within);
  }

  private void file(MimePart part, String type) throws MessagingException {
    try (InputStream in = part.getInputStream()) {
      byte[] bytes = files.size() < FILES ? in.readNBytes(FILE_BYTES - kept + 1) : null;
      if (bytes == null || bytes.length > FILE_BYTES - kept) {
        left++;
        return;
      }
      kept += bytes.length;
      files.add(new Enclosed(FileName.of(name(part), files.size() + 1), type, bytes));
    } catch (IOException _) {
      left++;
    }
  }

  private static @Nullable String name(MimePart part) throws MessagingException {
    try {
      return part.getFileName();
    } catch (ParseException _) {
      return null;
    }
  }

  private static String type(MimePart part) throws MessagingException {
    ContentType type = contentType(part);
    String name = type == null ? "text/plain" : type.getBaseType().toLowerCase(Locale.ROOT);
    return name.matches("[a-z0-9.+-]{1,100}/[a-z0-9.+-]{1,100}")
        ? name
        : "application/octet-stream";
  }

  private static @Nullable ContentType contentType(MimePart part) throws MessagingException {
    try {
      String given = part.getHeader("Content-Type", " ");
      return given == null ? null : new ContentType(given);
    } catch (ParseException _) {
      return null;
    }
  }

  private static String text(MimePart part) throws MessagingException, IOException {
    ContentType type = contentType(part);
    String named = type == null ? null : type.getParameter("charset");
    try (InputStream in = part.getInputStream()) {
      return Plain.clean(new String(in.readNBytes(TEXT), charset(named)));
    }
  }

  private static Charset charset(@Nullable String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
    } catch (IllegalArgumentException _) {
      return StandardCharsets.UTF_8;
    }
  }

  /// A header's text, decoded (RFC 2047), whatever it is broken by.
  private static String line(@Nullable String header) {
    if (header == null) {
      return "";
    }
    try {
      return Plain.line(MimeUtility.decodeText(MimeUtility.unfold(header)));
    } catch (java.io.UnsupportedEncodingException _) {
      return Plain.line(header);
    }
  }
}
