package de.faktenstrom.desk.console;

/// The address names no item of the desk.
final class MissingItem extends RuntimeException {
  private static final long serialVersionUID = 1;

  MissingItem(String id) {
    super(id);
  }
}
