package de.faktenstrom.app;

import de.faktenstrom.desk.console.account.Accounts;
import java.io.PrintStream;
import org.springframework.context.ApplicationContext;

/// What the person who started the program needs to go on.
final class Welcome {

  private Welcome() {}

  static void print(ProgramSettings settings, ApplicationContext context, PrintStream out) {
    String base = "http://localhost:" + settings.port();
    out.println();
    out.println("Faktenstrom is ready.");
    if (settings.runs(Role.DESK)) {
      out.println("  Console     " + base + "/desk");
    }
    if (settings.runs(Role.FEEDS)) {
      out.println("  Public      " + base + "/");
      out.println("  Feeds       " + base + "/feeds/all.atom");
    }
    out.println("  API         " + base + "/api/v1/openapi.json");
    out.println("  Health      http://localhost:" + settings.managementPort() + "/actuator/health");
    if (settings.demo()) {
      out.println("  Partner     " + base + "/demo/partner");
    }
    if (settings.smtp() == null && settings.runs(Role.NEWSLETTER)) {
      out.println("  Mailbox     " + base + "/mailbox");
    }
    context
        .getBeanProvider(Accounts.class)
        .ifAvailable(accounts ->
            accounts
                .firstLoginPath()
                .ifPresent(
                    path -> out.println("  First login " + base + path + "  (once, 24 hours)")));
    out.flush();
  }
}
