package de.faktenstrom.faults;

import java.util.List;

/// What one home came to.
record Outcome(List<Finding> findings, Tally tally) {}
