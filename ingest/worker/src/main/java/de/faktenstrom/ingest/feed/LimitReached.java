package de.faktenstrom.ingest.feed;

/// A document costs more than it may; what was read before stays.
final class LimitReached extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  LimitReached(Problem problem) {
    super(problem.english(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
