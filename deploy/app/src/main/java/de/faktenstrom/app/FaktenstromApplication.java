package de.faktenstrom.app;

import de.faktenstrom.eventlog.EventLogModule;
import de.faktenstrom.eventlog.EventLogSettings;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// What every instance has, whatever its roles.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
@Import({EventLogModule.class, RoleModules.class})
class FaktenstromApplication {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  EventLogSettings eventLogSettings(ProgramSettings settings, Servers servers, Home home) {
    // With an own broker this is the only instance; elsewhere each home is one.
    String instance =
        settings.kafka() == null ? "own" : home.secretText("instance").substring(0, 8);
    return new EventLogSettings(servers.kafka(), instance);
  }
}
