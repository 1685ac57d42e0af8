package de.faktenstrom.eventlog;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Makes the log's topics that are missing; leaves those that are there as somebody set them. Where
/// the broker is away at start it waits a little and then goes on in the background.
final class TopicsAtStart implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);
  private static final Duration HOLD_UP = Duration.ofSeconds(15);

  private final EventLogSettings settings;
  private final Doorbell stop = new Doorbell();
  private volatile boolean running;

  TopicsAtStart(EventLogSettings settings) {
    this.settings = settings;
  }

  @Override
  public void start() {
    running = true;
    CountDownLatch done = new CountDownLatch(1);
    Thread.ofVirtual().name("topics").start(() -> untilDone(done));
    try {
      if (!done.await(HOLD_UP.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("No broker at {} yet; going on without", settings.bootstrapServers());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void untilDone(CountDownLatch done) {
    try {
      while (running && !made()) {
        stop.await(Duration.ofSeconds(1));
      }
      done.countDown();
    } catch (InterruptedException _) {
      running = false;
    }
  }

  private boolean made() throws InterruptedException {
    try (Admin admin = LogClients.admin(settings)) {
      Set<String> there = admin.listTopics().names().get();
      List<NewTopic> missing =
          Topics.ALL.stream()
              .filter(topic -> !there.contains(topic.name()))
              .map(TopicsAtStart::asNew)
              .toList();
      admin.createTopics(missing).all().get();
      return true;
    } catch (ExecutionException e) {
      LOG.info("Topics are not made yet: {}", Cause.of(e).text());
      return e.getCause() instanceof TopicExistsException && running && made();
    }
  }

  private static NewTopic asNew(Topics.Topic topic) {
    Duration retention = topic.retention();
    Map<String, String> with = new HashMap<>();
    with.put(
        TopicConfig.RETENTION_MS_CONFIG,
        retention == null ? "-1" : Long.toString(retention.toMillis()));
    with.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
    with.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
    with.put(
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
        Integer.toString(
            topic.name().endsWith(".dead") ? LogClients.MAX_DEAD_LETTER : LogClients.MAX_EVENT));
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(with);
  }

  @Override
  public void stop() {
    running = false;
    stop.ring();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 100;
  }
}
