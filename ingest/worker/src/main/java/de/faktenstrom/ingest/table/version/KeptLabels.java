package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Member;
import java.util.List;

/// Names of dimensions, members and measures behind a canonical text, a line each; not part of it.
final class KeptLabels {

  private KeptLabels() {}

  static String of(Snapshot snapshot) {
    StringBuilder lines = new StringBuilder("\n");
    for (Dimension dimension : snapshot.dimensions()) {
      line(lines, "dimension", dimension.code(), dimension.role().name(), dimension.label());
      members(lines, dimension.code(), snapshot.members(dimension.code()));
    }
    for (Member measure : snapshot.measures()) {
      line(lines, "measure", measure.code(), measure.label());
    }
    return lines.toString();
  }

  private static void members(StringBuilder lines, String dimension, List<Member> members) {
    members.forEach(member -> line(lines, "member", dimension, member.code(), member.label()));
  }

  private static void line(StringBuilder lines, String kind, String... texts) {
    lines.append(kind);
    for (String text : texts) {
      lines.append('\t').append(CanonicalText.escaped(text));
    }
    lines.append('\n');
  }

  /// @throws IllegalArgumentException if it is no such line
  static void read(String line, SnapshotBuilder builder) {
    String[] parts = line.split("\t", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = CanonicalText.plain(parts[i]);
    }
    switch (parts[0] + parts.length) {
      case "dimension4" ->
          builder.rename(new Dimension(parts[1], parts[3], Dimension.Role.valueOf(parts[2])));
      case "member4" -> builder.member(parts[1], new Member(parts[2], parts[3]));
      case "measure3" -> builder.measure(new Member(parts[1], parts[2]));
      default -> throw new IllegalArgumentException("no label: " + parts[0]);
    }
  }
}
