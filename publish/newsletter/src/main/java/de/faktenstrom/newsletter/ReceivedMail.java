package de.faktenstrom.newsletter;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A mail of the mailbox, taken apart again for its page. Public so that templates may call it.
///
/// @param headers as they stand in it, a line each
public record ReceivedMail(
    String subject, String from, String to, List<String> headers, String text, String html) {

  static ReceivedMail of(MimeMessage message) throws MessagingException, IOException {
    var parts = (MimeMultipart) message.getContent();
    List<String> headers = new ArrayList<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      headers.add(header.getName() + ": " + header.getValue());
    }
    return new ReceivedMail(
        String.valueOf(message.getSubject()),
        String.valueOf(message.getFrom()[0]),
        String.valueOf(message.getAllRecipients()[0]),
        List.copyOf(headers),
        content(parts.getBodyPart(0)),
        framed(content(parts.getBodyPart(1))));
  }

  private static String content(BodyPart part) throws MessagingException, IOException {
    return String.valueOf(part.getContent());
  }

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  /// The text with its addresses as links.
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int end = 0;
    for (MatchResult found : ADDRESS.matcher(text).results().toList()) {
      pieces.add(new Piece(text.substring(end, found.start()), false));
      pieces.add(new Piece(found.group(), true));
      end = found.end();
    }
    pieces.add(new Piece(text.substring(end), false));
    return pieces;
  }

  /// A run of text or one address.
  public record Piece(String text, boolean link) {}

  /// Links open beside the mailbox instead of inside the frame.
  private static String framed(String html) {
    return html.replaceFirst("<head>", "<head><base target=\"_blank\">");
  }
}
