package de.faktenstrom.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. Without a command it says which there are.
@Command(
    name = "faktenstrom",
    mixinStandardHelpOptions = true,
    description =
        "Takes in publications, lets editors release them, and pushes them to every channel.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      ParseCommand.class,
      CheckCommand.class,
      UserCommand.class,
      ReplayCommand.class
    })
public final class Program implements Runnable {

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /// Exit codes: 0 done, 1 the command found something wrong, 2 wrong use.
  public static void main(String[] arguments) {
    // Until Spring sets the log up, libraries are to be quiet.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  static CommandLine commandLine(Map<String, String> variables) {
    var environment = new Environment(variables);
    return new CommandLine(new Program(), new Commands(environment))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Program::explain);
  }

  private static int explain(
      Exception thrown, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
    if (thrown instanceof StartRefused refused) {
      commandLine.getErr().println("faktenstrom: " + refused.getMessage());
      return 1;
    }
    throw thrown;
  }

  /// Gives each command the environment it reads.
  private record Commands(Environment environment) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (type == ServeCommand.class) {
        return type.cast(new ServeCommand(environment));
      }
      if (type == CheckCommand.class) {
        return type.cast(new CheckCommand(environment));
      }
      if (type == UserCommand.class) {
        return type.cast(new UserCommand(environment));
      }
      if (type == ReplayCommand.class) {
        return type.cast(new ReplayCommand(environment));
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
