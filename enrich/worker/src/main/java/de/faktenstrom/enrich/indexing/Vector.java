package de.faktenstrom.enrich.indexing;

/// A sparse vector: columns ascending, with their values.
record Vector(int[] columns, float[] values) {

  int size() {
    return columns.length;
  }
}
