package de.faktenstrom.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {

  private static final UUID ID = UUID.fromString("01a20501-8d95-7a60-91bc-7207081b62df");
  private static final Instant TIME = Instant.parse("2026-11-24T13:00:00.123456Z");

  @Test
  void writesTheHeadersOfTheContract() {
    ProducerRecord<byte[], byte[]> sealed = Envelope.seal(row("urn:uuid:1", null));

    assertThat(StreamSupport.stream(sealed.headers().spliterator(), false))
        .extracting(header -> header.key() + ": " + new String(header.value(), UTF_8))
        .containsExactly(
            "ce_specversion: 1.0",
            "ce_id: 01a20501-8d95-7a60-91bc-7207081b62df",
            "ce_source: /desk",
            "ce_type: de.faktenstrom.said.v1",
            "ce_time: 2026-11-24T13:00:00.123456Z",
            "ce_subject: urn:uuid:1",
            "content-type: application/json",
            "traceparent: 00-a-b-01");
    assertThat(sealed.key()).isEqualTo("urn:uuid:1".getBytes(UTF_8));
  }

  @Property
  void readsWhatItWrote(@ForAll @NotEmpty @StringLength(max = 200) String subject) {
    Assume.that(UTF_8.newEncoder().canEncode(subject) && subject.indexOf('\0') < 0);

    Received received = Envelope.open(arrived(Envelope.seal(row(subject, null))), "enrich");

    assertThat(received)
        .isInstanceOfSatisfying(
            Received.Good.class,
            good -> {
              assertThat(good.event().subject()).isEqualTo(subject);
              assertThat(good.event().id()).isEqualTo(ID);
              assertThat(good.event().time()).isEqualTo(TIME);
              assertThat(good.event().traceparent()).isEqualTo("00-a-b-01");
              assertThat(good.place()).isEqualTo(new Place("t", 3, 41));
            });
  }

  @Test
  void passesOverAReplayForAnotherReader() {
    ConsumerRecord<byte[], byte[]> replay = arrived(Envelope.seal(row("s", "feeds")));

    assertThat(Envelope.open(replay, "enrich")).isInstanceOf(Received.Foreign.class);
    assertThat(Envelope.open(replay, "feeds")).isInstanceOf(Received.Good.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_specversion,,header ce_specversion is missing",
    "ce_specversion,0.3,ce_specversion is not 1.0",
    "ce_id,,header ce_id is missing",
    "ce_id,17,ce_id is not a UUID",
    "ce_time,yesterday,ce_time is not an RFC 3339 time",
    "ce_type,,header ce_type is missing",
    "ce_subject,,header ce_subject is missing",
    "ce_source,,header ce_source is missing"
  })
  void findsPoison(String header, String value, String reason) {
    ConsumerRecord<byte[], byte[]> record = arrived(Envelope.seal(row("s", null)));
    record.headers().remove(header);
    Optional.ofNullable(value).ifPresent(v -> record.headers().add(header, v.getBytes(UTF_8)));

    assertThat(Envelope.open(record, "enrich"))
        .isInstanceOfSatisfying(
            Received.Poison.class, poison -> assertThat(poison.reason()).isEqualTo(reason));
  }

  @Test
  void takesNulAndOverlongHeadersForPoison() {
    assertThat(Envelope.open(arrived(Envelope.seal(row("a\0b", null))), "enrich"))
        .isInstanceOf(Received.Poison.class);
    assertThat(Envelope.open(arrived(Envelope.seal(row("a".repeat(3_000), null))), "enrich"))
        .isInstanceOf(Received.Poison.class);
  }

  @Test
  void takesARecordWithoutDataForPoison() {
    ProducerRecord<byte[], byte[]> sealed = Envelope.seal(row("s", null));

    assertThat(Envelope.open(arrived(sealed.headers(), null, 41), "enrich"))
        .isInstanceOf(Received.Poison.class);
  }

  @Test
  void givesPoisonAnIdOfItsPlaceAndTime() {
    UUID id = poisonId(41);

    assertThat(id).isEqualTo(poisonId(41)).isNotEqualTo(poisonId(42));
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(TIME.toEpochMilli());
  }

  private static UUID poisonId(long offset) {
    Received received =
        Envelope.open(arrived(new RecordHeaders(), new byte[] {1}, offset), "enrich");
    return ((Received.Poison) received).id();
  }

  private static OutboxRow row(String subject, String addressee) {
    return new OutboxRow(
        1,
        "t",
        "de.faktenstrom.said.v1",
        "/desk",
        subject,
        ID,
        TIME,
        "00-a-b-01",
        addressee,
        "{}".getBytes(UTF_8));
  }

  private static ConsumerRecord<byte[], byte[]> arrived(ProducerRecord<byte[], byte[]> sent) {
    return arrived(sent.headers(), sent.value(), 41);
  }

  private static ConsumerRecord<byte[], byte[]> arrived(Headers headers, byte[] data, long offset) {
    Headers copy = new RecordHeaders();
    for (Header header : headers) {
      copy.add(header);
    }
    return new ConsumerRecord<>(
        "t",
        3,
        offset,
        TIME.toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        null,
        data,
        copy,
        Optional.empty());
  }
}
