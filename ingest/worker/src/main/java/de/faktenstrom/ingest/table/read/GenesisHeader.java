package de.faktenstrom.ingest.table.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the parts of a flat GENESIS row stand. The names are those of the present format or of the
/// one before it (`Zeit`, `1_Merkmal_Code`, `1_Auspraegung_Code`); their order does not matter.
record GenesisHeader(Group time, int timeValue, List<Group> variables, List<Worth> values) {

  /// Columns of one variable; -1 for what is missing.
  record Group(int code, int label, int member, int memberLabel) {}

  /// Columns of one value: fixed texts where an older file says them in the header.
  record Worth(int value, int unit, int code, int label, int quality, @Nullable Fixed fixed) {}

  record Fixed(String code, String label, String unit) {}

  private static final Pattern OLD_VALUE = Pattern.compile("(.+?)__(.+)__(.*)");
  private static final int MOST_VARIABLES = 30;

  /// @return null if these are not the columns of a flat file
  static @Nullable GenesisHeader of(List<String> names) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(today(names.get(i)), i);
    }
    int time = columns.getOrDefault("time", -1);
    List<Worth> values = values(names, columns);
    if (time < 0 || values.isEmpty()) {
      return null;
    }
    List<Group> variables = new ArrayList<>();
    for (int i = 1; i <= MOST_VARIABLES; i++) {
      if (columns.containsKey(i + "_variable_attribute_code")) {
        variables.add(group(columns, i + "_variable", i + "_variable_attribute"));
      }
    }
    return new GenesisHeader(group(columns, "time", "time"), time, variables, values);
  }

  private static String today(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("ausprägung", "auspraegung")
        .replace("zeit", "time")
        .replace("merkmal", "variable")
        .replace("auspraegung", "variable_attribute")
        .replace("wert", "value");
  }

  private static Group group(Map<String, Integer> columns, String variable, String member) {
    return new Group(
        columns.getOrDefault(variable + "_code", -1),
        columns.getOrDefault(variable + "_label", -1),
        columns.getOrDefault(member + "_code", -1),
        columns.getOrDefault(member + "_label", -1));
  }

  private static List<Worth> values(List<String> names, Map<String, Integer> columns) {
    if (columns.containsKey("value")) {
      return List.of(
          new Worth(
              columns.getOrDefault("value", -1),
              columns.getOrDefault("value_unit", -1),
              columns.getOrDefault("value_variable_code", -1),
              columns.getOrDefault("value_variable_label", -1),
              columns.getOrDefault("value_q", -1),
              null));
    }
    List<Worth> values = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Matcher name = OLD_VALUE.matcher(names.get(i));
      if (name.matches()) {
        Fixed fixed = new Fixed(name.group(1), name.group(2).replace('_', ' '), name.group(3));
        values.add(new Worth(i, -1, -1, -1, -1, fixed));
      }
    }
    return values;
  }
}
