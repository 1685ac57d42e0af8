package de.faktenstrom.enrich.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which citation a number rests on: that of its sentence, of its paragraph, of the source line
/// that closes the table or list it stands in, or of the table's caption.
///
/// @param places in the order of the text
record Evidence(List<Block> blocks, List<Place> places) {

  /// How many cells or entries there may be between a number and the source line of its table.
  private static final int MOST_CELLS = 400;

  /// A citation where it stands, in chars.
  record Place(String key, int start, int end) {}

  /// Type and value of the citation, absent where there is none.
  ///
  /// @param index of the block the number stands in
  @Nullable String of(int index, Stated stated) {
    Block block = blocks.get(index);
    Block.Range sentence = block.sentence(stated.start());
    String near = nearest(sentence.start(), sentence.end(), stated);
    near = near == null ? nearest(block.start(), block.end(), stated) : near;
    near = near == null ? below(index) : near;
    return near == null && block.isShort() ? above(index) : near;
  }

  private @Nullable String nearest(int from, int to, Stated stated) {
    String best = null;
    int distance = Integer.MAX_VALUE;
    for (Place place : places) {
      if (place.start() >= from && place.start() < Math.max(to, from + 1) && place.end() <= to) {
        int away =
            place.start() >= stated.end()
                ? place.start() - stated.end()
                : 1 + Math.max(0, stated.start() - place.end());
        if (away < distance) {
          best = place.key();
          distance = away;
        }
      }
    }
    return best;
  }

  /// Past further cells and entries; a paragraph is followed by its source line or has none.
  private @Nullable String below(int index) {
    boolean cells = blocks.get(index).isShort();
    for (int next = index + 1; next < blocks.size() && next <= index + MOST_CELLS; next++) {
      Block block = blocks.get(next);
      if (block.namesSource()) {
        return first(block);
      }
      if (!cells || !block.isShort()) {
        return null;
      }
    }
    return null;
  }

  private @Nullable String above(int index) {
    for (int before = index - 1; before >= 0 && before >= index - MOST_CELLS; before--) {
      Block block = blocks.get(before);
      String found = first(block);
      if (found != null || !block.isShort()) {
        return block.isShort() || endsWithColon(block) ? found : null;
      }
    }
    return null;
  }

  private static boolean endsWithColon(Block block) {
    return block.text().stripTrailing().endsWith(":");
  }

  private @Nullable String first(Block block) {
    return places.stream()
        .filter(place -> place.start() >= block.start() && place.end() <= block.end())
        .map(Place::key)
        .findFirst()
        .orElse(null);
  }
}
