package de.faktenstrom.desk.item;

/// What came of an editor's word on a tag or citation.
public sealed interface Judged {

  /// It holds from now on.
  record Done() implements Judged {}

  /// The actor may only read.
  record NotAllowed() implements Judged {}

  /// The item has no such tag or citation (any more).
  record Unknown() implements Judged {}

  /// No such item.
  record Missing() implements Judged {}
}
