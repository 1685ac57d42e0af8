package de.faktenstrom.enrich.same;

/// 64-bit hashes: FNV-1a, finished as in MurmurHash3 so that every bit depends on every other.
final class Mix {

  private Mix() {}

  static long of(CharSequence word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return finish(hash);
  }

  static long of(long first, long second) {
    return finish(first * 0x9E3779B97F4A7C15L + second);
  }

  static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
