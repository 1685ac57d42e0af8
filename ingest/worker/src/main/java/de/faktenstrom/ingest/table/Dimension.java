package de.faktenstrom.ingest.table;

/// One dimension of a table.
///
/// @param code the publisher's, such as `STAAG5`; what observations are keyed by
/// @param label as the publisher names it, in the language the table was read in; counts for
///   nothing but people
public record Dimension(String code, String label, Role role) {

  /// What a dimension means beside its name.
  public enum Role {
    TIME,
    OTHER
  }

  public static Dimension of(String code, String label) {
    return new Dimension(code, label, Role.OTHER);
  }

  public static Dimension time(String code, String label) {
    return new Dimension(code, label, Role.TIME);
  }

  public boolean isTime() {
    return role == Role.TIME;
  }
}
