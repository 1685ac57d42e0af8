package de.faktenstrom.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.ingest.mail.Mail.Enclosed;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPartsTest {

  private static final String HEAD = "From: Amt <presse@amt.example>\nMIME-Version: 1.0\n";

  private static Mail read(String mail) throws Unreadable {
    return MailParts.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsTheAlternativeInBothForms() throws Exception {
    Mail mail =
        read(
            HEAD
                + """
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                K=F6ln
                --b
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                PHA+S8O2bG48L3A+
                --b--
                --a
                Content-Type: image/png; name=logo.png
                Content-ID: <logo>

                x
                --a--
                """);

    assertThat(mail.text()).isEqualTo("Köln");
    assertThat(mail.html()).isEqualTo("<p>Köln</p>");
    assertThat(mail.files()).isEmpty();
  }

  @Test
  void readsUnknownCharsetsAndMissingHeaders() throws Exception {
    Mail mail =
        read(
            HEAD
                + "Content-Type: text/plain; charset=x-unknown\nSubject: =?x-unknown?q?a?=\n\nKöln");

    assertThat(mail.text()).isEqualTo("Köln");
    assertThat(mail.sent()).isNull();
    assertThat(mail.id()).matches("mail:[0-9a-f]{64}");
  }

  @Test
  void readsWindowsLetters() throws Exception {
    byte[] mail =
        (HEAD.replace("\n", "\r\n")
                + "Content-Type: text/plain; charset=windows-1252\r\n\r\n„Köln“ – 5 €")
            .getBytes(Charset.forName("windows-1252"));

    assertThat(MailParts.read(mail).text()).isEqualTo("„Köln“ – 5 €");
  }

  @Test
  void anotherAuthorsMailUnderTheSameMessageIdIsAnother() throws Exception {
    String rest = "Message-ID: <1@amt.example>\n\nText";

    String one = read("From: presse@amt.example\n" + rest).id();
    String same = read("From: Amt <PRESSE@amt.example>\n" + rest).id();
    String other = read("From: wer@amt.example\n" + rest).id();

    assertThat(same).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void leavesOutWhatIsTooMuchOrBroken() throws Exception {
    StringBuilder mail = new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=a\n\n");
    for (int i = 0; i < 12; i++) {
      mail.append("--a\nContent-Type: application/pdf; name=\"")
          .append(i)
          .append(".pdf\"\n\nx")
          .append(i)
          .append('\n');
    }
    mail.append("--a--\n");

    Mail read = read(mail.toString());

    assertThat(read.files()).hasSize(10).extracting(Enclosed::name).contains("0.pdf", "9.pdf");
    assertThat(read.left()).isEqualTo(2);
  }

  @Test
  void refusesWhatIsNestedTooDeep() {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int i = 0; i < 2_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }

    assertThatThrownBy(() -> read(mail.toString())).isInstanceOf(Unreadable.class);
  }

  @Test
  void refusesAMillionPartsBeforeReadingAny() {
    String mail =
        HEAD + "Content-Type: multipart/mixed; boundary=a\n\n" + "--a\n\nx\n".repeat(1_000_000);

    Instant before = Instant.now();

    assertThatThrownBy(() -> read(mail)).isInstanceOf(Unreadable.class);
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void anyBytesAreAMailOrNone() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      byte[] head = HEAD.getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(head, 0, bytes, 0, Math.min(bytes.length, random.nextInt(head.length)));
      try {
        assertThat(MailParts.read(bytes).id()).startsWith("mail:");
      } catch (Unreadable e) {
        assertThat(e).hasMessageNotContaining("@");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          bericht.pdf                    | bericht.pdf
          ../../etc/passwd               | passwd
          C:\\Windows\\system32\\a.exe   | a.exe
          ..                             | anhang-3
          .htaccess                      | htaccess
          -                              | anhang-3
          =?utf-8?q?K=C3=B6ln.csv?=      | Köln.csv
          a\u202Efdp.exe                 | afdp.exe
          a"b<c>d.txt                    | a_b_c_d.txt
          von vera@amt.example.txt       | von [E-Mail-Adresse]
          """)
  void namesAreFitToBeSaved(String given, String kept) {
    assertThat(FileName.of(given, 3)).isEqualTo(kept);
  }

  @Test
  void longNamesKeepTheirEnding() {
    assertThat(FileName.of("a".repeat(500) + ".xlsx", 1)).hasSizeLessThan(130).endsWith("….xlsx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PM_Sperrfrist_24.11.2026,_14_Uhr.pdf | PM Sperrfrist 24.11.2026, 14 Uhr
          Sperrfrist-2026-11-24-14-Uhr.docx    | Sperrfrist 2026-11-24-14 Uhr
          pm 24.11                             | pm 24.11
          anhang-1                             | anhang 1
          """)
  void aFilesNameIsReadAsWords(String name, String words) {
    assertThat(FileName.words(name)).isEqualTo(words);
  }
}
