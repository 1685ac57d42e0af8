package de.faktenstrom.ingest.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why something handed in was not taken (RFC 9457, with the faults as `errors`).
///
/// @param detail English: what is wrong and what to do
/// @param said the same in German, where an editor may come to read it
public record Refusal(int status, String detail, @Nullable String said, List<Fault> faults) {

  /// @param pointer JSON Pointer (RFC 6901) of the field
  /// @param said the detail in German, where an editor may come to read it
  public record Fault(String pointer, String detail, @JsonIgnore @Nullable String said) {

    public Fault(String pointer, String detail) {
      this(pointer, detail, null);
    }

    Fault inGerman() {
      return said == null ? this : new Fault(pointer, said, said);
    }
  }

  public Refusal(int status, String detail) {
    this(status, detail, null, List.of());
  }

  public Refusal(int status, String detail, List<Fault> faults) {
    this(status, detail, null, faults);
  }

  /// The refusal of content that is well-formed but wrong, naming every fault.
  static Refusal of(List<Fault> faults) {
    String detail =
        faults.size() == 1
            ? faults.getFirst().pointer() + " " + faults.getFirst().detail()
            : faults.size() + " fields are wrong; see errors.";
    return new Refusal(422, detail, faults);
  }

  /// The same for an editor; what has no German stays English.
  public Refusal inGerman() {
    List<Fault> german = faults.stream().map(Fault::inGerman).toList();
    if (said != null || faults.isEmpty()) {
      return new Refusal(status, said == null ? detail : said, said, german);
    }
    String all =
        german.stream()
            .map(fault -> "Feld %s: %s".formatted(fault.pointer().substring(1), fault.detail()))
            .collect(Collectors.joining(" "));
    return new Refusal(status, all, all, german);
  }
}
