package de.faktenstrom.desk.state;

import java.util.Locale;

/// The columns of [Transition]'s table. [#toString] is how the table and the audit name them.
public enum Verb {
  RECEIVE,
  TRUSTED,
  ANSWER,
  EDIT,
  SUBMIT,
  APPROVE,
  REJECT,
  RELEASE,
  SCHEDULE,
  EMBARGO,
  MOVE,
  HOLD,
  DUE,
  CORRECT,
  UPDATE,
  DESCRIBE,
  WITHDRAW;

  private final String slug = name().toLowerCase(Locale.ROOT);

  @Override
  public String toString() {
    return slug;
  }
}
