package de.faktenstrom.desk.judgement;

import java.time.Instant;

/// An editor's word on one tag or citation of an item; the newest holds.
///
/// @param by login of who said it
public record Judgement(Subject subject, Verdict verdict, String by, Instant at) {

  /// What it is about: unlike the subject the same in every version.
  String about() {
    return subject.kind() + " " + subject.key();
  }
}
