package de.faktenstrom.app;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/// The log as application.yaml wants it, from the first line on: Spring itself would set it up only
/// once the servers run.
final class Logs {

  private static final Logger LOG = LoggerFactory.getLogger("de.faktenstrom.Faktenstrom");

  private Logs() {}

  static void setUp() {
    var environment = new StandardEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    var system = LoggingSystem.get(Logs.class.getClassLoader());
    system.beforeInitialize();
    system.initialize(new LoggingInitializationContext(environment), null, null);
    Binder.get(environment)
        .bind("logging.level", Bindable.mapOf(String.class, String.class))
        .orElseGet(Map::of)
        .forEach((name, level) -> system.setLogLevel(name, LogLevel.valueOf(upper(level))));
  }

  /// Each line printed becomes a line of the log, for machines that read it.
  static PrintStream asLines() {
    return new PrintStream(new Lines(), true, StandardCharsets.UTF_8);
  }

  private static String upper(String level) {
    return level.toUpperCase(java.util.Locale.ROOT);
  }

  private static final class Lines extends OutputStream {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int character) {
      if (character != '\n') {
        line.write(character);
        return;
      }
      String text = line.toString(StandardCharsets.UTF_8).strip();
      line.reset();
      if (!text.isEmpty()) {
        LOG.info(text);
      }
    }
  }
}
