package de.faktenstrom.ingest.dataset;

import java.time.Duration;

/// How far one attempt brought the dialog with a table service.
sealed interface Step {

  /// The table is here.
  record Table(byte[] bytes) implements Step {}

  /// Nothing to do now; the dialog goes on after a pause.
  ///
  /// @param reason German
  record Later(String reason, Duration pause) implements Step {}

  /// @param reason German
  record Failed(String reason) implements Step {}
}
