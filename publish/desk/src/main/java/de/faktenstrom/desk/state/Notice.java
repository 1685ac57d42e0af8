package de.faktenstrom.desk.state;

/// What the world is told.
public enum Notice {
  RELEASED,
  UPDATED,
  CORRECTED,
  DESCRIBED,
  WITHDRAWN
}
