package de.faktenstrom.desk.console;

import de.faktenstrom.desk.item.CorrectionNotes;
import de.faktenstrom.desk.item.VersionView;
import de.faktenstrom.desk.item.Wording;
import de.faktenstrom.publish.events.Correction.Severity;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is typed for a new version.
///
/// @param severity to `noteReaders`: only where it mends an error
/// @param edition of the item as it was shown
record WordingForm(
    @Nullable String headline,
    @Nullable String teaser,
    @Nullable String body,
    @Nullable String severity,
    @Nullable String noteEditors,
    @Nullable String noteShort,
    @Nullable String noteReaders,
    @Nullable Long edition) {

  static WordingForm of(VersionView version, long edition) {
    var item = version.content().item();
    return new WordingForm(
        item.headline(), item.teaser(), item.body(), "minor", null, null, null, edition);
  }

  WordingForm at(long newEdition) {
    return new WordingForm(
        headline, teaser, body, severity, noteEditors, noteShort, noteReaders, newEdition);
  }

  /// Only what differs, so that nothing else is touched.
  Wording wording(VersionView version) {
    var item = version.content().item();
    return new Wording(
        changed(headline, item.headline()),
        changed(teaser, Objects.requireNonNullElse(item.teaser(), "")),
        changed(body, item.body()));
  }

  /// A browser sends line ends as CR LF.
  private static @Nullable String changed(@Nullable String now, String was) {
    String text = now == null ? was : now.replace("\r\n", "\n").strip();
    return text.equals(was.replace("\r\n", "\n").strip()) ? null : text;
  }

  CorrectionNotes notes() {
    return new CorrectionNotes(
        Arrays.stream(Severity.values())
            .filter(grade -> grade.toString().equals(severity))
            .findFirst()
            .orElse(Severity.MINOR),
        blank(noteEditors) ? null : text(noteEditors),
        text(noteShort).replaceAll("\\s+", " "),
        text(noteReaders));
  }

  static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
