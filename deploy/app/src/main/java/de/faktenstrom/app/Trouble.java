package de.faktenstrom.app;

import de.faktenstrom.enrich.indexing.RecordsFault;
import de.faktenstrom.enrich.vocabulary.VocabularyFault;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Why something does not work, in words for the person who started it.
final class Trouble {

  private static final int LONGEST = 200;
  private static final Pattern LOGIN = Pattern.compile("//[^/\\s]*@");
  private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&\\s]*");

  private Trouble() {}

  /// One sentence.
  static String sentence(Throwable failure) {
    for (Throwable link : chain(failure)) {
      if (link instanceof StartRefused refused) {
        return String.valueOf(refused.getMessage());
      }
    }
    for (Throwable link : chain(failure)) {
      String known = known(link);
      if (known != null) {
        return known;
      }
    }
    return "The program cannot go on (" + reason(failure) + ").";
  }

  /// The innermost cause in a few words, to stand in a sentence.
  static String reason(Throwable failure) {
    Throwable root = chain(failure).getLast();
    return switch (root) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case NoSuchFileException file -> "there is no file " + file.getFile();
      case FileAlreadyExistsException file -> file.getFile() + " is not a directory";
      case FileSystemException file when file.getReason() != null ->
          file.getFile() + ": " + file.getReason();
      case IOException io when io.getMessage() != null -> firstLine(io.getMessage());
      case Throwable other ->
          firstLine(other.getClass().getSimpleName() + ": " + other.getMessage());
    };
  }

  /// The same text without what opens a door.
  static String withoutSecrets(String text) {
    return PASSWORD.matcher(LOGIN.matcher(text).replaceAll("//…@")).replaceAll("$1…");
  }

  private static @Nullable String known(Throwable link) {
    String message = String.valueOf(link.getMessage());
    if (link instanceof RecordsFault || link instanceof VocabularyFault) {
      return message;
    }
    boolean full = link instanceof SQLException sql && "53100".equals(sql.getSQLState());
    if (full || message.contains("No space left on device")) {
      return "The disk is full; make room and start again.";
    }
    if (link instanceof SQLException sql && "42501".equals(sql.getSQLState())) {
      return "The user of FAKTENSTROM_DATABASE lacks a right (" + firstLine(message) + ").";
    }
    return link instanceof BindException
        ? "A port is taken by another program (" + message + "); choose another with --port."
        : null;
  }

  private static String firstLine(String text) {
    String line = withoutSecrets(text.lines().findFirst().orElse("").strip());
    String cut = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable link = failure; link != null && !chain.contains(link); link = link.getCause()) {
      chain.add(link);
    }
    return chain;
  }
}
