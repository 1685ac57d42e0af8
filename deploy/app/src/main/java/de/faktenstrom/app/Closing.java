package de.faktenstrom.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends things; what goes wrong at it is said and hinders nothing after it.
final class Closing {

  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  static void quietly(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      LOG.warn("While stopping: {}", e.toString());
    }
  }
}
