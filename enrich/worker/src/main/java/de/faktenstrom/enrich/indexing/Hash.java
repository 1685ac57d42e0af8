package de.faktenstrom.enrich.indexing;

/// Words as 64-bit numbers: two of a million words share one with a chance below 10⁻⁷.
final class Hash {

  private Hash() {}

  /// FNV-1a over the chars, finished so that low bits may be used as a slot; never 0.
  static long of(String word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return finish(hash);
  }

  /// A pair in its order.
  static long of(long first, long second) {
    return finish(first * 0x9E3779B97F4A7C15L + second);
  }

  private static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    mixed ^= mixed >>> 32;
    return mixed == 0 ? 1 : mixed;
  }
}
