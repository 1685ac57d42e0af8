package de.faktenstrom.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
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
    synopsisSubcommandLabel = "COMMAND")
public final class Program implements Runnable {

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /// Exit codes: 0 done, 1 the command found something wrong, 2 wrong use.
  public static void main(String[] arguments) {
    // What a command says is for people; only `serve` keeps a log.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  static CommandLine commandLine(Map<String, String> variables) {
    var environment = new Environment(variables);
    return new CommandLine(new Program())
        .addSubcommand(new ServeCommand(environment))
        .addSubcommand(new ParseCommand())
        .addSubcommand(new TrainCommand())
        .addSubcommand(new JudgedCommand(environment))
        .addSubcommand(new TagCommand())
        .addSubcommand(new EvaluateCommand())
        .addSubcommand(new CiteCommand())
        .addSubcommand(new TrainReferencesCommand())
        .addSubcommand(new CheckCommand(environment))
        .addSubcommand(new UserCommand(environment))
        .addSubcommand(new ReplayCommand(environment))
        .addSubcommand(new RebuildCommand(environment))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((thrown, line, _) -> {
          Path home = environment.home(line.getParseResult().matchedOptionValue("--home", null));
          String cause =
              FailureLog.keep(home, thrown).map(file -> " Full cause: " + file).orElse("");
          line.getErr().println("faktenstrom: " + Trouble.sentence(thrown) + cause);
          return 1;
        });
  }
}
