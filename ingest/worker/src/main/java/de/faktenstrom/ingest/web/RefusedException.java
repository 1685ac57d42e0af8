package de.faktenstrom.ingest.web;

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

  public Refusal refusal() {
    return refusal;
  }
}
