package de.faktenstrom.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// What is planned, and what should have happened and has not, for each kind of timer of the roles
/// here. Overdue ones do not take the program out of service: it is what works them off.
@Component("timersHealthIndicator")
final class TimersHealthIndicator implements HealthIndicator {

  private final MeterRegistry registry;

  TimersHealthIndicator(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Health health() {
    return Health.up()
        .withDetail("due", values("faktenstrom.timers.due"))
        .withDetail("overdue", values("faktenstrom.timers.overdue"))
        .build();
  }

  private Map<String, Long> values(String name) {
    Map<String, Long> values = new TreeMap<>();
    for (Gauge gauge : registry.find(name).gauges()) {
      values.put(String.valueOf(gauge.getId().getTag("timer")), Math.round(gauge.value()));
    }
    return values;
  }
}
