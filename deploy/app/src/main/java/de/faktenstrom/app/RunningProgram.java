package de.faktenstrom.app;

import de.faktenstrom.eventlog.Schema;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Home, servers and Spring, started in that order and ended in the other.
final class RunningProgram implements AutoCloseable {

  private final Home home;
  private final Servers servers;
  private final ConfigurableApplicationContext context;

  private RunningProgram(Home home, Servers servers, ConfigurableApplicationContext context) {
    this.home = home;
    this.servers = servers;
    this.context = context;
  }

  /// @throws StartRefused where something stands in the way; nothing is left running then
  static RunningProgram start(ProgramSettings settings, PrintStream out) {
    refuseTakenPort(settings.port());
    refuseTakenPort(settings.managementPort());
    Home home = Home.take(settings.home());
    List<AutoCloseable> started = new ArrayList<>(List.of(home));
    try {
      Running.forget(home);
      Servers servers = Servers.start(settings, out);
      started.add(servers);
      new Running(servers.kafka(), servers.jdbcUrl(), settings.publicUrl()).tell(home);
      migrate(settings, servers);
      out.println("Waiting for the program …");
      var context = context(settings, home, servers);
      Welcome.print(settings, context, out);
      return new RunningProgram(home, servers, context);
    } catch (RuntimeException e) {
      started.reversed().forEach(Closing::quietly);
      throw e;
    }
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  @Override
  public void close() {
    Closing.quietly(context);
    Closing.quietly(() -> Running.forget(home));
    Closing.quietly(servers);
    Closing.quietly(home);
  }

  private static ConfigurableApplicationContext context(
      ProgramSettings settings, Home home, Servers servers) {
    var application = new SpringApplication(FaktenstromApplication.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setRegisterShutdownHook(false);
    application.setLogStartupInfo(false);
    // Modules are free in how they call their classes.
    application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    application.setDefaultProperties(properties(settings, servers));
    application.addInitializers(context -> {
      var beans = context.getBeanFactory();
      beans.registerSingleton("programSettings", settings);
      beans.registerSingleton("home", home);
      beans.registerSingleton("servers", servers);
    });
    return application.run();
  }

  private static Map<String, Object> properties(ProgramSettings settings, Servers servers) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", settings.port());
    properties.put("management.server.port", settings.managementPort());
    properties.put("spring.datasource.url", servers.jdbcUrl());
    properties.put("management.health.diskspace.path", settings.home().toString());
    return properties;
  }

  private static void migrate(ProgramSettings settings, Servers servers) {
    try {
      Schema.migrate(new DriverManagerDataSource(servers.jdbcUrl()), schemas(settings));
    } catch (Schema.Unfit e) {
      throw new StartRefused(
          "The database was made by another version of Faktenstrom and does not fit this one; start"
              + " that version, or begin with another --home.",
          e);
    }
  }

  private static String[] schemas(ProgramSettings settings) {
    List<String> schemas = new ArrayList<>(List.of("eventlog"));
    for (Role role : settings.roles()) {
      schemas.add(role.toString());
    }
    return schemas.toArray(String[]::new);
  }

  /// Said before anything starts, in place of a stack trace after twelve seconds.
  private static void refuseTakenPort(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new StartRefused(
          "Port %d is taken by another program; choose another with --port.".formatted(port), e);
    }
  }
}
