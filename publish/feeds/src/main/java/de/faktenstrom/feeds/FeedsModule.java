package de.faktenstrom.feeds;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// Everything of this module. Wants a `JdbcClient`, an `Outbox`, a `Clock`, a `MeterRegistry` and
/// [FeedsSettings]; its schema is `feeds`.
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class FeedsModule {}
