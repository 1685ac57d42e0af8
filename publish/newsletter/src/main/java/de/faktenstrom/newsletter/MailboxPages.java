package de.faktenstrom.newsletter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/mailbox`: what was sent while no mail server is set. Shows addresses, so the application lets
/// only the office in.
@RestController
class MailboxPages {

  private final Mailer mailer;
  private final Templates templates;
  private final NewsletterSettings settings;

  MailboxPages(Mailer mailer, Templates templates, NewsletterSettings settings) {
    this.mailer = mailer;
    this.settings = settings;
    this.templates = templates;
  }

  @GetMapping("/mailbox")
  ResponseEntity<String> list(
      @RequestParam(required = false) @Nullable String lang, Locale browser) {
    Words words = Html.words(lang, browser);
    var model =
        Map.of(
            "title",
            words.get("mailbox.title"),
            "mails",
            mailbox().newest(),
            "wording",
            new Wording(words, settings));
    return Html.page(HttpStatus.OK, Html.PAGE, templates.render("page-mailbox", words, model));
  }

  @GetMapping("/mailbox/{id}")
  ResponseEntity<String> mail(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String lang,
      Locale browser) {
    Words words = Html.words(lang, browser);
    byte[] raw =
        mailbox()
            .raw(id)
            .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "No such mail in the mailbox"));
    ReceivedMail mail = read(raw);
    var model = Map.of("title", mail.subject(), "mail", mail);
    return Html.page(HttpStatus.OK, Html.WITH_MAIL, templates.render("page-mail", words, model));
  }

  private Mailbox mailbox() {
    if (mailer instanceof Mailbox mailbox) {
      return mailbox;
    }
    throw Problem.of(
        HttpStatus.NOT_FOUND, "Mails go to a mail server; the embedded mailbox is not in use");
  }

  private static ReceivedMail read(byte[] raw) {
    try {
      return ReceivedMail.of(new MimeMessage(null, new ByteArrayInputStream(raw)));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
