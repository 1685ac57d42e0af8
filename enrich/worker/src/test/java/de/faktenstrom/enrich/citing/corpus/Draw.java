package de.faktenstrom.enrich.citing.corpus;

import java.util.List;
import java.util.Random;

/// Chance, from a seed.
final class Draw {

  private final Random random;

  Draw(Random random) {
    this.random = random;
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// Both included.
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  String digits(int count) {
    return signs("0123456789", count);
  }

  /// Digits that do not begin with zero.
  String number(int count) {
    return signs("123456789", 1) + digits(count - 1);
  }

  String signs(String alphabet, int count) {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < count; i++) {
      signs.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return signs.toString();
  }
}
