package de.faktenstrom.eventlog;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/// Gives a route its batches.
final class EventLogConsumer extends DefaultConsumer {

  private final EventLogComponent component;
  private final ReaderSource source;
  private @Nullable ReaderLoop loop;
  private @Nullable Thread thread;

  EventLogConsumer(
      EventLogEndpoint endpoint,
      Processor processor,
      EventLogComponent component,
      ReaderSource source) {
    super(endpoint, processor);
    this.component = component;
    this.source = source;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    component.enter(source.reader());
    ReaderLoop reading =
        new ReaderLoop(
            source, component.parts().batches(source), component.parts().traffic(), this::route);
    component.parts().metrics().watch(source.reader(), reading);
    loop = reading;
    thread = Thread.ofPlatform().name("reader-" + source.reader()).start(reading);
  }

  private void route(List<Event> events) {
    Exchange exchange = createExchange(false);
    try {
      exchange.getMessage().setBody(events);
      getProcessor().process(exchange);
      if (exchange.getException() != null) {
        throw new RouteFailed(exchange.getException());
      }
      if (exchange.isRollbackOnly()) {
        throw new RouteFailed(new IllegalStateException("The route asked for a rollback."));
      }
    } catch (RouteFailed e) {
      throw e;
    } catch (Throwable e) {
      // A stack overflow on one deeply nested event is that event's fault, not the reader's end.
      throw new RouteFailed(e);
    } finally {
      releaseExchange(exchange, false);
    }
  }

  @Override
  protected void doStop() throws Exception {
    if (loop != null && thread != null) {
      loop.stop();
      Threads.end(thread);
      component.parts().metrics().forget(source.reader());
      component.leave(source.reader());
    }
    super.doStop();
  }

  /// Rolls the batch's transaction back.
  @SuppressWarnings("serial")
  private static final class RouteFailed extends RuntimeException {
    RouteFailed(Throwable cause) {
      super(cause);
    }
  }
}
