package de.faktenstrom.ingest.web;

import java.util.List;

/// Ends the reading of something handed in.
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.detail(), null, false, false);
    this.refusal = refusal;
  }

  public RefusedException(int status, String detail) {
    this(new Refusal(status, detail));
  }

  /// @param said the detail in German, where an editor may come to read it
  public RefusedException(int status, String detail, String said) {
    this(new Refusal(status, detail, said, List.of()));
  }

  public Refusal refusal() {
    return refusal;
  }
}
