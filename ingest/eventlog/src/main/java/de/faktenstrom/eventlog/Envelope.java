package de.faktenstrom.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// CloudEvents 1.0 in binary content mode on Kafka records, both ways. Only the headers named here
/// are written or read.
final class Envelope {

  private static final int LONGEST = 2_000;

  private Envelope() {}

  static ProducerRecord<byte[], byte[]> seal(OutboxRow row) {
    var record = new ProducerRecord<>(row.topic(), null, row.subject().getBytes(UTF_8), row.data());
    put(record.headers(), "ce_specversion", "1.0");
    put(record.headers(), "ce_id", row.eventId().toString());
    put(record.headers(), "ce_source", row.source());
    put(record.headers(), "ce_type", row.type());
    put(record.headers(), "ce_time", row.time().toString());
    put(record.headers(), "ce_subject", row.subject());
    put(record.headers(), "content-type", "application/json");
    put(record.headers(), "traceparent", row.traceparent());
    put(record.headers(), "ce_addressee", row.addressee());
    return record;
  }

  private static void put(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }

  static Received open(ConsumerRecord<byte[], byte[]> record, String reader) {
    Place place = new Place(record.topic(), record.partition(), record.offset());
    try {
      String addressee = text(record, "ce_addressee");
      if (addressee != null && !addressee.equals(reader)) {
        return new Received.Foreign(place);
      }
      return new Received.Good(place, event(record));
    } catch (NotAnEvent e) {
      return new Received.Poison(place, idOf(record, place), e.reason, record.value());
    }
  }

  private static Event event(ConsumerRecord<byte[], byte[]> record) throws NotAnEvent {
    if (!"1.0".equals(required(record, "ce_specversion"))) {
      throw new NotAnEvent("ce_specversion is not 1.0");
    }
    byte[] data = record.value();
    if (data == null) {
      throw new NotAnEvent("no data");
    }
    return new Event(
        uuid(required(record, "ce_id")),
        required(record, "ce_type"),
        required(record, "ce_source"),
        required(record, "ce_subject"),
        time(required(record, "ce_time")),
        text(record, "traceparent"),
        data);
  }

  private static String required(ConsumerRecord<?, ?> record, String name) throws NotAnEvent {
    String value = text(record, name);
    if (value == null || value.isEmpty()) {
      throw new NotAnEvent("header " + name + " is missing");
    }
    return value;
  }

  private static @Nullable String text(ConsumerRecord<?, ?> record, String name) throws NotAnEvent {
    Header header = record.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      return null;
    }
    String value = new String(header.value(), UTF_8);
    if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
      throw new NotAnEvent("header " + name + " is too long or has a NUL");
    }
    return value;
  }

  private static UUID uuid(String text) throws NotAnEvent {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new NotAnEvent("ce_id is not a UUID");
    }
  }

  private static Instant time(String text) throws NotAnEvent {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      throw new NotAnEvent("ce_time is not an RFC 3339 time");
    }
  }

  /// The same for the same record, and a UUIDv7 of the record's time, so that it is pruned like any
  /// other.
  private static UUID idOf(ConsumerRecord<?, ?> record, Place place) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(place.toString()));
    long time = Math.max(0, record.timestamp()) << 16;
    long high = time | 0x7000L | (hash.getLong() & 0x0fffL);
    long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("serial")
  private static final class NotAnEvent extends Exception {
    final String reason;

    NotAnEvent(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
