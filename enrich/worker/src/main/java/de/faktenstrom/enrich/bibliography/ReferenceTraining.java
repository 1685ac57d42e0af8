package de.faktenstrom.enrich.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Learns a model from labelled references in AnyStyle's XML and from our made-up German ones.
public final class ReferenceTraining {

  /// Enough for the German styles, too few to outweigh what people labelled.
  private static final int MADE_PER_STYLE = 10;

  private ReferenceTraining() {}

  /// Writes the model where it is asked for; one that is there is replaced when the new one is
  /// whole.
  ///
  /// @param labelled files to learn from; a reference that is in several counts once
  /// @param heldOut files whose references are left out, so that they can be measured with
  /// @return of how many references was learned
  /// @throws IOException where a file cannot be read or written, in one sentence
  public static int train(List<Path> labelled, List<Path> heldOut, Path model) throws IOException {
    List<LabelledReference> references = references(labelled, heldOut);
    Model learned = learn(references);
    Path fresh = model.resolveSibling(model.getFileName() + ".new");
    try (var out = Files.newOutputStream(fresh)) {
      learned.write(out);
    }
    Files.move(fresh, model, StandardCopyOption.REPLACE_EXISTING);
    return references.size();
  }

  static Model learn(List<LabelledReference> references) {
    List<LabelledReference> all = new ArrayList<>(references);
    all.addAll(GermanReferences.make(MADE_PER_STYLE));
    return Learner.learn(all, Learner.Settings.USUAL);
  }

  /// References of the files, each once, without those held out.
  static List<LabelledReference> references(List<Path> labelled, List<Path> heldOut)
      throws IOException {
    Set<String> known = new HashSet<>();
    for (Path file : heldOut) {
      read(file).forEach(reference -> known.add(reference.key()));
    }
    List<LabelledReference> references = new ArrayList<>();
    for (Path file : labelled) {
      for (LabelledReference reference : read(file)) {
        if (known.add(reference.key())) {
          references.add(reference);
        }
      }
    }
    return references;
  }

  private static List<LabelledReference> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ReferencesXml.read(in);
    }
  }
}
