package de.faktenstrom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxAddressTest {

  @ParameterizedTest
  @CsvSource({
    "imaps://mail.example.org, imaps://mail.example.org/INBOX",
    "imaps://mail.example.org/, imaps://mail.example.org/INBOX",
    "IMAPS://Mail.Example.org/Presse/Amt, imaps://mail.example.org/Presse/Amt",
    "imap://mail.example.org:1143/INBOX, imap://mail.example.org:1143/INBOX",
    "imaps://mail.example.org/Entw%C3%BCrfe, imaps://mail.example.org/Entw%C3%BCrfe",
    "imaps://[2001:db8::1]/INBOX, imaps://[2001:db8::1]/INBOX",
  })
  void isKeptInOneForm(String given, String kept) {
    MailboxAddress address = Objects.requireNonNull(MailboxAddress.of(given));

    assertThat(address).hasToString(kept);
    assertThat(MailboxAddress.of(kept)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://mail.example.org/INBOX",
        "imaps:INBOX",
        "imaps:///INBOX",
        "imaps://wer:geheim@mail.example.org/INBOX",
        "imaps://wer@mail.example.org/INBOX",
        "imaps://mail.example.org:0/INBOX",
        "imaps://mail.example.org:99999/INBOX",
        "imaps://mail.example.org/INBOX?x",
        "imaps://mail.example.org/INBOX#x",
        "imaps://mail.example.org/%0d%0aA1%20DELETE",
        "imaps://mail.example.org/*",
        "imaps://mail.example.org/%25",
        "imaps://mail.exa mple.org/INBOX",
      })
  void isNoneOf(String given) {
    assertThat(MailboxAddress.of(given)).isNull();
  }
}
