package de.faktenstrom.enrich.bibliography;

import de.faktenstrom.enrich.bibliography.LabelledReference.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Made-up references in German styles (`bibliography/german.txt`), to learn from where people have
/// labelled few. The same number makes the same ones.
final class GermanReferences {

  private static final Pattern SLOT = Pattern.compile("\\{([a-z0-9]+)}");
  private static final Pattern PART = Pattern.compile("<([a-z-]+)>(.*?)</\\1>");

  private final Map<String, List<String>> lists = new HashMap<>();
  private final List<String> styles = new ArrayList<>();
  private final Random random = new Random(7);

  private GermanReferences() {
    for (String line : lines()) {
      String[] parts = line.split(" = ", 2);
      if (parts[0].equals("style")) {
        styles.add(parts[1]);
      } else {
        lists.put(parts[0], List.of(parts[1].split(" \\| ")));
      }
    }
  }

  /// As many of each style.
  static List<LabelledReference> make(int perStyle) {
    GermanReferences made = new GermanReferences();
    return made.styles.stream()
        .flatMap(style -> IntStream.range(0, perStyle).mapToObj(_ -> made.of(style)))
        .toList();
  }

  private LabelledReference of(String style) {
    List<Part> parts = new ArrayList<>();
    Matcher part = PART.matcher(style);
    while (part.find()) {
      Label label = Objects.requireNonNull(Label.of(part.group(1)), part.group(1));
      parts.add(new Part(label, fill(part.group(2))));
    }
    return new LabelledReference(parts);
  }

  private String fill(String text) {
    return SLOT.matcher(text)
        .replaceAll(slot -> {
          List<String> list = Objects.requireNonNull(lists.get(slot.group(1)), slot.group(1));
          return Matcher.quoteReplacement(fill(list.get(random.nextInt(list.size()))));
        });
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(
            GermanReferences.class.getResourceAsStream("/bibliography/german.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
