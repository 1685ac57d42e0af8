package de.faktenstrom.enrich.same;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms of press releases in `same/releases.txt`, written by us in both languages.
final class Forms {

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private Forms() {}

  /// A form: each sentence in German and in English, the headline first.
  record Form(String name, List<String[]> sentences) {

    /// @param left the chance that a sentence behind the second is left out
    String write(Slots slots, boolean english, Random random, double left) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < sentences.size(); i++) {
        if (i < 2 || random.nextDouble() >= left) {
          String sentence = sentences.get(i)[english ? 1 : 0];
          Matcher slot = SLOT.matcher(sentence);
          text.append(
              slot.replaceAll(
                  found -> Matcher.quoteReplacement(slots.get(found.group(1), english))));
          text.append(i < 1 || i % 3 == 0 ? "\n" : " ");
        }
      }
      return text.toString().strip();
    }
  }

  static List<Form> all() {
    List<Form> forms = new ArrayList<>();
    List<String[]> sentences = new ArrayList<>();
    String german = "";
    for (String line : lines("releases.txt")) {
      if (line.startsWith("= ")) {
        sentences = new ArrayList<>();
        forms.add(new Form(line.substring(2), sentences));
      } else {
        String text = line.substring(3).replaceFirst("^h ", "");
        if (line.startsWith("de ")) {
          german = text;
        } else {
          sentences.add(new String[] {german, text});
        }
      }
    }
    return forms;
  }

  static List<String> lines(String file) {
    try (InputStream in =
        Objects.requireNonNull(Forms.class.getResourceAsStream("/same/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
