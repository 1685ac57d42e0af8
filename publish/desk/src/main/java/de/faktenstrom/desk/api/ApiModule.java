package de.faktenstrom.desk.api;

import org.springframework.context.annotation.Configuration;

/// The API's part of [de.faktenstrom.desk.DeskModule].
@Configuration(proxyBeanMethods = false)
public class ApiModule {}
