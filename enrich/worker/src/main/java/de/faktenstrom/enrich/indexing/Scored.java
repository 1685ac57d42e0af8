package de.faktenstrom.enrich.indexing;

/// Numbers with scores, the best first.
record Scored(int[] numbers, float[] scores) {

  int size() {
    return numbers.length;
  }
}
