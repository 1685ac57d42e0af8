package de.faktenstrom.desk.expert;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.audit.AuditEntry;
import de.faktenstrom.desk.audit.Verified;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterIT {

  private static final UUID ID = UUID.fromString("01a20501-0000-7000-8000-0000000000e1");
  private static final UUID OTHER = UUID.fromString("01a20501-0000-7000-8000-0000000000e2");
  private static final String MAIL = "rosa.beispiel@example.org";

  private DeskUnderTest desk;
  private Register register;
  private LocalDate today;

  @BeforeEach
  void open() {
    desk = new DeskUnderTest();
    register = desk.context.getBean(Register.class);
    today = register.today();
    assertThat(register.save(expert(ID, "Rosa Beispiel", "0000-0002-1825-0097"), "ada")).isTrue();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void showsNoContactBeforeConsentAndNoneAfterIt() {
    assertThat(register.contact(ID, Way.EMAIL, "ada")).isEmpty();
    assertThat(register.find(ID).orElseThrow().reachable()).isFalse();

    register.consent(ID, consent(today, today.plusDays(30)), MAIL, "ada");
    assertThat(register.contact(ID, Way.EMAIL, "ada")).contains(MAIL);
    assertThat(register.contact(ID, Way.PHONE, "ada")).isEmpty();
    assertThat(register.find(ID).orElseThrow().reachable()).isTrue();
    assertThat(register.find(ID).orElseThrow().endsSoon()).isTrue();

    desk.clock.advance(Duration.ofDays(30));
    assertThat(register.contact(ID, Way.EMAIL, "ada")).contains(MAIL);
    desk.clock.advance(Duration.ofDays(1));
    assertThat(register.contact(ID, Way.EMAIL, "ada")).isEmpty();
    assertThat(register.find(ID).orElseThrow().reachable()).isFalse();
  }

  @Test
  void deletesTheContactWhenConsentIsWithdrawn() {
    register.consent(ID, consent(today, today.plusYears(1)), MAIL, "ada");

    assertThat(register.withdraw(ID, Way.EMAIL, "ada")).isTrue();
    assertThat(register.withdraw(ID, Way.EMAIL, "ada")).isFalse();

    assertThat(contacts()).isEmpty();
    assertThat(actions()).containsExactly("expert-withdraw", "expert-consent", "expert-save");
  }

  @Test
  void deletesTheContactWhenConsentHasRunOut() {
    register.consent(ID, consent(today, today.plusDays(30)), MAIL, "ada");

    register.lapse();
    assertThat(contacts()).containsExactly(MAIL);
    desk.clock.advance(Duration.ofDays(31));
    register.lapse();

    assertThat(contacts()).isEmpty();
    assertThat(entries().getFirst().deed().action()).isEqualTo("expert-lapse");
    assertThat(entries().getFirst().deed().actor()).isEqualTo("clock");
  }

  @Test
  void writesDownEachLookAtAContact() {
    register.consent(ID, consent(today, today.plusYears(1)), MAIL, "ada");

    register.contact(ID, Way.EMAIL, "bea");

    assertThat(entries().getFirst().deed().action()).isEqualTo("expert-contact");
    assertThat(entries().getFirst().deed().actor()).isEqualTo("bea");
    assertThat(entries().getFirst().deed().detail()).isEqualTo(ID + " email");
    assertThat(desk.context.getBean(Audit.class).verify()).isInstanceOf(Verified.Intact.class);
  }

  @Test
  void keepsPersonsOutOfAuditAndLog() {
    register.consent(ID, consent(today, today.plusYears(1)), MAIL, "ada");
    register.contact(ID, Way.EMAIL, "ada");
    register.remove(ID, "ada");

    assertThat(entries())
        .hasSize(4)
        .allSatisfy(entry ->
            assertThat(entry.deed().toString()).doesNotContain("Rosa").doesNotContain(MAIL));
    assertThat(desk.outbox.events()).isEmpty();
    assertThat(register.find(ID)).isEmpty();
    assertThat(contacts()).isEmpty();
  }

  @Test
  void takesAnOrcidOnce() {
    assertThat(register.save(expert(OTHER, "Zweite", "0000-0002-1825-0097"), "ada")).isFalse();
    assertThat(register.save(expert(OTHER, "Zweite", null), "ada")).isTrue();
    assertThat(register.all())
        .extracting(known -> known.expert().name())
        .containsExactly("Rosa Beispiel", "Zweite");
  }

  @Test
  void asksForAReviewAfterAYear() {
    assertThat(register.find(ID).orElseThrow().stale()).isFalse();
    desk.clock.advance(Duration.ofDays(370));
    assertThat(register.find(ID).orElseThrow().stale()).isTrue();

    register.save(register.find(ID).orElseThrow().expert(), "bea");

    assertThat(register.find(ID).orElseThrow().stale()).isFalse();
    assertThat(register.find(ID).orElseThrow().expert().reviewedBy()).isEqualTo("bea");
  }

  @Test
  void keepsNoConsentOfSomebodyUnknown() {
    assertThat(register.consent(OTHER, consent(today, today.plusYears(1)), MAIL, "ada")).isFalse();
    assertThat(contacts()).isEmpty();
  }

  private List<String> contacts() {
    return desk.jdbc.queryForList("select contact from desk.expert_consent", String.class);
  }

  private List<AuditEntry> entries() {
    return desk.context.getBean(Audit.class).page(null, 100);
  }

  private List<String> actions() {
    return entries().stream().map(entry -> entry.deed().action()).toList();
  }

  private static Consent consent(LocalDate given, LocalDate until) {
    return new Consent(Way.EMAIL, "Medien", given, "Akte 1", until);
  }

  private Expert expert(UUID id, String name, String orcid) {
    return new Expert(
        id, name, "Institut", orcid, List.of(), List.of("de"), List.of(), "", today, "ada");
  }
}
