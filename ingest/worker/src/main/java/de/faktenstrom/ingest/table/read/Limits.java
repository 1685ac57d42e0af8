package de.faktenstrom.ingest.table.read;

/// What one table may cost.
///
/// @param bytes after decompression
/// @param columns of one row
/// @param text characters of one field
/// @param cells observations
/// @param texts different codes, labels and units together, of 100 characters on average
public record Limits(long bytes, int columns, int text, int cells, int texts) {

  public static final Limits DEFAULT = new Limits(2L << 30, 2_000, 32_768, 3_000_000, 500_000);
}
