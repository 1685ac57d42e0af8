package de.faktenstrom.eventlog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Why something failed, fit to be kept in the log: without the values that a database puts into
/// its messages and without addresses of people.
///
/// @param error class of the innermost exception
/// @param text its message, at most 1,000 characters
/// @param at first line of our own code in it
record Cause(String error, String text, String at) {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(=,;:]+@[^\\s<>\"'),;]+");
  private static final int LONGEST = 1_000;

  static Cause of(Throwable failure) {
    List<Throwable> chain = chain(failure);
    Throwable root = chain.getLast();
    for (Throwable link : chain) {
      if (link instanceof SQLException) {
        root = link;
        break;
      }
    }
    return new Cause(root.getClass().getName(), clean(message(root)), place(chain));
  }

  /// The failure and its causes, outermost first.
  static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    Throwable link = failure;
    while (link != null && !chain.contains(link)) {
      chain.add(link);
      link = link.getCause();
    }
    return chain;
  }

  private static @Nullable String message(Throwable root) {
    if (root instanceof PSQLException sql) {
      ServerErrorMessage server = sql.getServerErrorMessage();
      return "SQLSTATE " + sql.getSQLState() + (server == null ? "" : ": " + server.getMessage());
    }
    return root.getMessage();
  }

  private static String clean(@Nullable String message) {
    String text = ADDRESS.matcher(message == null ? "no message" : message).replaceAll("[address]");
    String visible = text.replace('\0', ' ');
    return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST);
  }

  private static String place(List<Throwable> chain) {
    for (Throwable link : chain.reversed()) {
      for (StackTraceElement frame : link.getStackTrace()) {
        if (frame.getClassName().startsWith("de.faktenstrom.")) {
          return frame.toString();
        }
      }
    }
    return "-";
  }

  @Override
  public String toString() {
    return error + ": " + text + " (" + at + ")";
  }
}
