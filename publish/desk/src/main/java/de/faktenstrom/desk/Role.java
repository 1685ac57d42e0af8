package de.faktenstrom.desk;

/// What a person may do here. A chief can do what an editor can, an admin all.
public enum Role {
  READER,
  EDITOR,
  CHIEF,
  ADMIN
}
