package de.faktenstrom.ingest.table.read;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// The different texts of one column, each held once. A text that comes again costs no object.
final class Texts {

  /// How many different texts all columns of a table may still bring.
  static final class Budget {

    private static final int USUAL_LENGTH = 100;

    private int texts;
    private long characters;

    Budget(int texts) {
      this.texts = texts;
      this.characters = (long) texts * USUAL_LENGTH;
    }

    void spend(int length) throws UnreadableTable {
      texts--;
      characters -= length;
      if (texts < 0 || characters < 0) {
        throw new UnreadableTable("Die Tabelle enthält zu viele verschiedene Texte.");
      }
    }
  }

  private final Budget budget;
  private @Nullable String[] raw = new @Nullable String[64];
  private String[] clean = new String[64];
  private int size;
  private boolean isNew;
  private @Nullable String lastRaw;
  private String lastClean = "";

  Texts(Budget budget) {
    this.budget = budget;
  }

  /// @return the text without space around it, composed (NFC), white space within as one blank
  String of(char[] chars, int from, int to) throws UnreadableTable {
    if (lastRaw != null && isSame(lastRaw, chars, from, to)) {
      isNew = false;
      return lastClean;
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = slot(hash, raw.length);
    for (String known = raw[slot]; known != null; known = raw[slot]) {
      if (known.hashCode() == hash && isSame(known, chars, from, to)) {
        isNew = false;
        lastRaw = known;
        lastClean = clean[slot];
        return lastClean;
      }
      slot = (slot + 1) & (raw.length - 1);
    }
    return added(slot, new String(chars, from, to - from));
  }

  /// Whether the last text was there for the first time.
  boolean wasNew() {
    return isNew;
  }

  private String added(int slot, String text) throws UnreadableTable {
    budget.spend(text.length());
    String cleaned = clean(text);
    isNew = true;
    lastRaw = text;
    lastClean = cleaned;
    raw[slot] = text;
    clean[slot] = cleaned;
    if (++size > raw.length / 2) {
      grow();
    }
    return cleaned;
  }

  private void grow() {
    @Nullable String[] oldRaw = raw;
    String[] oldClean = clean;
    raw = new @Nullable String[oldRaw.length * 2];
    clean = new String[raw.length];
    for (int i = 0; i < oldRaw.length; i++) {
      String text = oldRaw[i];
      if (text != null) {
        int slot = slot(text.hashCode(), raw.length);
        while (raw[slot] != null) {
          slot = (slot + 1) & (raw.length - 1);
        }
        raw[slot] = text;
        clean[slot] = oldClean[i];
      }
    }
  }

  private static int slot(int hash, int length) {
    return (hash ^ hash >>> 15) & (length - 1);
  }

  private static boolean isSame(String known, char[] chars, int from, int to) {
    if (known.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (known.charAt(i - from) != chars[i]) {
        return false;
      }
    }
    return true;
  }

  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!blank && !Character.isISOControl(c) && c != '\ufeff') {
        out.append(c);
      } else if (blank && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    String stripped = out.toString().strip();
    return Normalizer.normalize(stripped, Normalizer.Form.NFC);
  }
}
