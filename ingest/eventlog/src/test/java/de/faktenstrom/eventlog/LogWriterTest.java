package de.faktenstrom.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class LogWriterTest {

  private final List<Broker> connections = new ArrayList<>();
  private Answer answer = Answer.TAKE;
  private final LogWriter writer =
      new LogWriter(
          () -> {
            Broker broker = new Broker();
            connections.add(broker);
            return broker;
          },
          Duration.ofMillis(50));

  @Test
  void writesInOrderOverOneConnection() throws Exception {
    assertThat(writer.write(List.of(row(1), row(2)))).isEmpty();
    assertThat(writer.write(List.of(row(3)))).isEmpty();

    assertThat(connections).hasSize(1);
    assertThat(connections.getFirst().history())
        .extracting(record -> new String(record.key(), UTF_8))
        .containsExactly("s1", "s2", "s3");
  }

  @Test
  void namesTheRowsThatAreTooLarge() throws Exception {
    answer = Answer.TOO_LARGE_IF_ODD;

    assertThat(writer.write(List.of(row(1), row(2), row(3)))).containsOnlyKeys(1L, 3L);
    assertThat(connections.getFirst().closed()).isFalse();
  }

  @Test
  void dropsTheConnectionWhereTheBrokerIsInTrouble() throws Exception {
    answer = Answer.TROUBLE;
    assertThatThrownBy(() -> writer.write(List.of(row(1))))
        .isInstanceOf(LogWriter.BrokerTrouble.class);

    answer = Answer.TAKE;
    assertThat(writer.write(List.of(row(1)))).isEmpty();

    assertThat(connections).extracting(MockProducer::closed).containsExactly(true, false);
  }

  @Test
  void dropsTheConnectionWhereNoAnswerComes() {
    answer = Answer.NONE;

    assertThatThrownBy(() -> writer.write(List.of(row(1))))
        .isInstanceOf(LogWriter.BrokerTrouble.class);

    assertThat(connections.getFirst().closed()).isTrue();
  }

  private static OutboxRow row(long id) {
    return new OutboxRow(
        id, "t", "type", "/t", "s" + id, new UUID(0, id), Instant.EPOCH, null, null, new byte[0]);
  }

  private enum Answer {
    TAKE,
    TOO_LARGE_IF_ODD,
    TROUBLE,
    NONE
  }

  /// Kafka's own stand-in, answering as the test wants.
  private final class Broker extends MockProducer<byte[], byte[]> {
    Broker() {
      super(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
      Future<RecordMetadata> sent = super.send(record);
      switch (answer) {
        case TAKE -> completeNext();
        case TROUBLE -> errorNext(new NotLeaderOrFollowerException("moved"));
        case NONE -> {}
        case TOO_LARGE_IF_ODD -> {
          if ((record.key()[1] - '0') % 2 == 1) {
            errorNext(new RecordTooLargeException("large"));
          } else {
            completeNext();
          }
        }
      }
      return sent;
    }
  }
}
