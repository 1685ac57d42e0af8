package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Flaw;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Status;
import de.faktenstrom.ingest.table.Value;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// JSON-stat 2.0, class dataset: a cube whose values come in the order of its dimensions. A cell
/// without value and without status is not there.
final class JsonStatReader {

  private final JsonStatDocument document;
  private final CellCount cells;
  private final Marks marks = Marks.ofSdmx();
  private final List<JsonStatDocument.Axis> axes = new ArrayList<>();
  private JsonStatDocument.@Nullable Axis metric;

  private JsonStatReader(JsonStatDocument document, CellCount cells) {
    this.document = document;
    this.cells = cells;
  }

  static void read(InputStream in, Limits limits, CellCount cells)
      throws IOException, UnreadableTable {
    JsonStatDocument document = JsonStatDocument.read(Opened.of(in, limits), limits);
    new JsonStatReader(document, cells).read();
  }

  private void read() {
    for (JsonStatDocument.Axis axis : document.axes()) {
      if (axis.metric() && metric == null) {
        metric = axis;
      } else {
        axes.add(axis);
      }
    }
    tell();
    int[] place = new int[document.axes().size()];
    for (int i = 0; i < document.size(); i++) {
      int rest = i;
      for (int axis = place.length - 1; axis >= 0; axis--) {
        int size = document.axes().get(axis).members().size();
        place[axis] = rest % size;
        rest /= size;
      }
      cell(i, place);
    }
  }

  private void tell() {
    List<Dimension> dimensions = new ArrayList<>();
    axes.forEach(axis -> dimensions.add(dimension(axis)));
    cells.dimensions(dimensions);
    for (JsonStatDocument.Axis axis : axes) {
      axis.members().forEach(member -> cells.member(axis.code(), coded(axis, member)));
    }
    if (metric == null) {
      cells.measureOnce(new Member(SdmxCsvReader.MEASURE, ""));
    } else {
      metric.members().forEach(cells::measureOnce);
    }
  }

  private static Dimension dimension(JsonStatDocument.Axis axis) {
    return axis.time()
        ? Dimension.time(axis.code(), axis.label())
        : Dimension.of(axis.code(), axis.label());
  }

  private static Member coded(JsonStatDocument.Axis axis, Member member) {
    return axis.time() ? new Member(Periods.of(member.code()), member.label()) : member;
  }

  private void cell(int index, int[] place) {
    String status = document.status(index);
    Value value = document.value(index);
    if (value == null && status.isEmpty()) {
      return;
    }
    List<String> coordinates = new ArrayList<>(axes.size());
    String measure = SdmxCsvReader.MEASURE;
    String unit = "";
    for (int i = 0; i < place.length; i++) {
      JsonStatDocument.Axis axis = document.axes().get(i);
      Member member = axis.members().get(place[i]);
      if (axis == metric) {
        measure = member.code();
        unit = cells.unit(axis.units().getOrDefault(member.code(), ""));
      } else {
        coordinates.add(coded(axis, member).code());
      }
    }
    Value told = value == null ? missing(status) : value;
    cells.cell(new Observation(coordinates, measure, told, unit, statuses(status, index)));
  }

  private static Value missing(String status) {
    Sign sign = Sign.of(status);
    return new Value.Missing(sign == null ? Marks.sdmxSign(status) : sign);
  }

  private Set<Status> statuses(String status, int index) {
    if (Sign.of(status) != null) {
      return Set.of();
    }
    Set<Status> statuses = marks.statuses(status);
    if (statuses.contains(Status.OTHER)) {
      cells.flaw(Flaw.UNKNOWN_STATUS, index + 1L, status);
    }
    return statuses;
  }
}
