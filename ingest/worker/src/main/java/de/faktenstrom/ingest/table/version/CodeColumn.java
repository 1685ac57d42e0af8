package de.faktenstrom.ingest.table.version;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One growing column of codes, each held once. Rows that say nothing have the empty code.
final class CodeColumn {

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> codes = new ArrayList<>();
  private final Map<String, String> labels = new HashMap<>();
  private int[] rows = new int[1 << 10];
  private String lastCode = "";
  private int lastId;

  CodeColumn() {
    ids.put("", 0);
    codes.add("");
  }

  void put(int row, String code) {
    if (row >= rows.length) {
      rows = Arrays.copyOf(rows, Math.max(row + 1, rows.length + (rows.length >> 1)));
    }
    if (!code.equals(lastCode)) {
      lastCode = code;
      lastId = ids.computeIfAbsent(code, this::added);
    }
    rows[row] = lastId;
  }

  private int added(String code) {
    codes.add(code);
    return codes.size() - 1;
  }

  /// The first label of a code stays.
  void label(String code, String label) {
    labels.putIfAbsent(code, label);
  }

  /// The column with its codes sorted, as places in their order. Nothing more can be put.
  Coded sorted(int size) {
    int[] column = Arrays.copyOf(rows, size);
    rows = new int[0];
    boolean[] used = new boolean[codes.size()];
    for (int id : column) {
      used[id] = true;
    }
    List<String> sorted = new ArrayList<>(codes.size());
    for (int id = 0; id < used.length; id++) {
      if (used[id]) {
        sorted.add(codes.get(id));
      }
    }
    sorted.sort(CodeColumn::compare);
    int[] ranks = new int[codes.size()];
    for (int rank = 0; rank < sorted.size(); rank++) {
      ranks[ids.getOrDefault(sorted.get(rank), 0)] = rank;
    }
    for (int row = 0; row < size; row++) {
      column[row] = ranks[column[row]];
    }
    List<String> texts = sorted.stream().map(code -> labels.getOrDefault(code, code)).toList();
    return new Coded(List.copyOf(sorted), texts, column);
  }

  /// By UTF-8 bytes, which is by code points: the order anyone can sort by.
  static int compare(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
