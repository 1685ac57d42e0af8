package de.faktenstrom.feeds;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// Everything of this module. Wants a `JdbcClient`, an `Outbox`, a `Clock`, a `MeterRegistry` and
/// [FeedsSettings]; its schema is `feeds`.
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class FeedsModule {}
