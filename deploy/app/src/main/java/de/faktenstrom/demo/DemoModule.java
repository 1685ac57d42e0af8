package de.faktenstrom.demo;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// Imported with `--demo` only.
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class DemoModule {}
