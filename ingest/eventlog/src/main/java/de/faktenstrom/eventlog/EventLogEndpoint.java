package de.faktenstrom.eventlog;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/// One reader of one topic.
final class EventLogEndpoint extends DefaultEndpoint {

  private final EventLogComponent component;
  private final ReaderSource source;

  EventLogEndpoint(String uri, EventLogComponent component, ReaderSource source) {
    super(uri, component);
    this.component = component;
    this.source = source;
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException(
        "Events are appended to the Outbox, within the transaction of what they tell of.");
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    EventLogConsumer consumer = new EventLogConsumer(this, processor, component, source);
    configureConsumer(consumer);
    return consumer;
  }

  @Override
  public boolean isSingleton() {
    return true;
  }
}
