package de.faktenstrom.ingest.web;

import java.util.List;

/// Why something handed in was not taken (RFC 9457, with the faults as `errors`).
///
/// @param detail English: what is wrong and what to do
public record Refusal(int status, String detail, List<Fault> faults) {

  /// @param pointer JSON Pointer (RFC 6901) of the field
  public record Fault(String pointer, String detail) {}

  public Refusal(int status, String detail) {
    this(status, detail, List.of());
  }

  /// The refusal of content that is well-formed but wrong, naming every fault.
  static Refusal of(List<Fault> faults) {
    String detail =
        faults.size() == 1
            ? faults.getFirst().pointer() + " " + faults.getFirst().detail()
            : faults.size() + " fields are wrong; see errors.";
    return new Refusal(422, detail, faults);
  }
}
