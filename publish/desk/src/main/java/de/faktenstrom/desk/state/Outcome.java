package de.faktenstrom.desk.state;

import de.faktenstrom.ingest.events.Embargo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What comes of an [Action].
public sealed interface Outcome {

  /// It happened.
  ///
  /// @param to where the item stands now
  /// @param notice to be announced, absent where the world learns nothing
  record Moved(Standing to, @Nullable Notice notice) implements Outcome {}

  /// It did not, and nothing changed.
  ///
  /// @param embargo what stands against it, where it is an embargo
  record Refused(Reason reason, @Nullable Embargo embargo) implements Outcome {

    /// Why, and what to do instead, in German for German readers and else in English.
    public String sentence(Locale language) {
      return reason.sentence(language, embargo);
    }
  }
}
