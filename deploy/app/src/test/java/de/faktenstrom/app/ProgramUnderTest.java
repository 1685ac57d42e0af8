package de.faktenstrom.app;

import de.faktenstrom.testing.Infrastructure;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The program on the tests' servers, silent.
final class ProgramUnderTest {

  private ProgramUnderTest() {}

  /// @param adminToken of whoever may do everything, and then asks for targets on this machine;
  ///   absent where nobody does
  static RunningProgram start(Path home, int port, Set<Role> roles, @Nullable String adminToken)
      throws Exception {
    return RunningProgram.start(
        new ProgramSettings(
            home,
            port,
            URI.create("http://localhost:" + port),
            Infrastructure.kafka(),
            Infrastructure.databaseUrl(),
            roles,
            null,
            adminToken,
            null,
            adminToken == null ? List.of() : List.of("127.0.0.1/32"),
            false),
        new PrintStream(OutputStream.nullOutputStream()));
  }
}
