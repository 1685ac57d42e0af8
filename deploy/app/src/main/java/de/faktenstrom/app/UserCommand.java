package de.faktenstrom.app;

import de.faktenstrom.desk.Role;
import de.faktenstrom.desk.console.account.Accounts;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Accounts of the console, for when nobody can log in to make one there.
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Makes an account and prints its one-time login, or changes one.")
final class UserCommand implements Callable<Integer> {

  /// As the audit names it, which tells it in the reader's language.
  private static final String BY = "command";

  private final Environment environment;

  @Parameters(paramLabel = "NAME", description = "Login name: a-z, 0-9, dot, dash, underscore.")
  private String name = "";

  @Option(
      names = "--role",
      split = ",",
      description = "reader, editor, chief, admin; several with commas (editor).")
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  @ArgGroup(exclusive = true)
  private @Nullable Change change;

  @Option(names = "--home", description = "Directory of the data (./faktenstrom-data).")
  private @Nullable Path home;

  /// What is done to an account that there is already.
  static final class Change {
    @Option(names = "--reset", description = "Voids the password; prints a one-time login.")
    private boolean reset;

    @Option(names = "--disable", description = "Locks the account out.")
    private boolean disable;

    @Option(names = "--enable", description = "Lets the account in again.")
    private boolean enable;
  }

  UserCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    ProgramSettings settings = environment.settings(home, null, false);
    try (var reached = ReachedServers.of(settings)) {
      var database = new DriverManagerDataSource(reached.servers().jdbcUrl());
      System.out.println(carryOut(Accounts.in(database), base(reached.publicUrl())));
      return 0;
    }
  }

  private static String base(URI publicUrl) {
    String text = publicUrl.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private String carryOut(Accounts accounts, String base) {
    if (change == null) {
      return made(accounts, base);
    }
    if (change.reset) {
      return accounts
          .reset(name, BY)
          .map(path -> "The password is void. Login (once, 24 hours): " + base + path)
          .orElseThrow(this::unknown);
    }
    if (!accounts.disable(name, change.disable, BY)) {
      throw unknown();
    }
    return change.disable ? name + " is locked out." : name + " may log in again.";
  }

  private String made(Accounts accounts, String base) {
    Set<Role> wanted = roles.isEmpty() ? EnumSet.of(Role.EDITOR) : roles;
    try {
      Optional<String> path = accounts.create(name, name, wanted, BY);
      if (path.isPresent()) {
        return "Made " + name + ". First login (once, 24 hours): " + base + path.get();
      }
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "A login name has a-z, 0-9, dot, dash and underscore, and begins with a letter or digit.",
          e);
    }
    if (roles.isEmpty()) {
      throw new StartRefused(
          "There is an account %s already; change it with --role, --reset, --disable or --enable."
              .formatted(name));
    }
    accounts.roles(name, roles, BY);
    return name + " now has the roles " + roles + ".";
  }

  private StartRefused unknown() {
    return new StartRefused("There is no account " + name + "; without an option it is made.");
  }
}
