package de.faktenstrom.enrich.indexing;

import static de.faktenstrom.enrich.indexing.Feature.CENTROID;
import static de.faktenstrom.enrich.indexing.Feature.CLOSENESS;
import static de.faktenstrom.enrich.indexing.Feature.COMPANY;
import static de.faktenstrom.enrich.indexing.Feature.COVERED;
import static de.faktenstrom.enrich.indexing.Feature.COVERED_ROOTS;
import static de.faktenstrom.enrich.indexing.Feature.DIRECTION;
import static de.faktenstrom.enrich.indexing.Feature.ENGLISH;
import static de.faktenstrom.enrich.indexing.Feature.FIRST_HIT;
import static de.faktenstrom.enrich.indexing.Feature.FREQUENCY;
import static de.faktenstrom.enrich.indexing.Feature.HIT_WORDS;
import static de.faktenstrom.enrich.indexing.Feature.LABEL_WORDS;
import static de.faktenstrom.enrich.indexing.Feature.LANGUAGE_FREQUENCY;
import static de.faktenstrom.enrich.indexing.Feature.LENGTH;
import static de.faktenstrom.enrich.indexing.Feature.OUTSIDE_LONGER;
import static de.faktenstrom.enrich.indexing.Feature.PRECISION;
import static de.faktenstrom.enrich.indexing.Feature.QUALIFIED;
import static de.faktenstrom.enrich.indexing.Feature.SUMMARY_HITS;
import static de.faktenstrom.enrich.indexing.Feature.TITLE_HITS;
import static de.faktenstrom.enrich.indexing.Feature.TITLE_LENGTH;
import static de.faktenstrom.enrich.indexing.Feature.TITLE_PRECISION;
import static de.faktenstrom.enrich.indexing.Feature.TREE;
import static de.faktenstrom.enrich.indexing.Feature.TREE_RANK;
import static de.faktenstrom.enrich.indexing.Feature.TREE_SHARE;
import static de.faktenstrom.enrich.indexing.Feature.VOTE;
import static de.faktenstrom.enrich.indexing.Feature.WHOLE_WORD;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where candidates come from: labels, neighbours, the tree; and what else is known of them.
final class Sources {

  static final int LISTED = 40;

  private static final int NEAR = 50;
  private static final int BEAM = 10;
  private static final int ANCHORS = 8;
  private static final int CENTROID_WIDTH = 150;

  private final Names names;
  private final Neighbours neighbours;
  private final LabelTree tree;
  private final SubjectVectors vectors;
  private final Statistics statistics;
  private final Ints given;
  private final Ints givenOffsets;
  private final Ints centroidOffsets;
  private final Ints centroidColumns;
  private final Floats centroidValues;
  private final int known;

  private Sources(Names names, Drawer drawer) throws IOException {
    this.names = names;
    neighbours = Neighbours.open(drawer);
    tree = LabelTree.open(drawer);
    vectors = SubjectVectors.open(drawer);
    statistics = Statistics.open(drawer);
    given = drawer.ints("neighbours.subjects");
    givenOffsets = drawer.ints("neighbours.subject-offsets");
    centroidOffsets = drawer.ints("centroids.offsets");
    centroidColumns = drawer.ints("centroids.columns");
    centroidValues = drawer.floats("centroids.values");
    known = centroidOffsets.size() - 1;
  }

  static Sources open(Names names, Drawer drawer) throws IOException {
    return new Sources(names, drawer);
  }

  static void write(
      List<Sheet> sheets, int[][] subjects, int labels, Dictionary dictionary, Drawer drawer)
      throws IOException {
    Matrix works = Matrix.of(sheets.stream().map(Sheet::vector).toList());
    Neighbours.write(works, dictionary.size(), drawer);
    LabelTreeTrainer.write(works, subjects, labels, dictionary.size(), drawer);
    SubjectVectors.write(works, subjects, labels, dictionary, drawer);
    Statistics.write(sheets, subjects, labels, drawer);
    int[] offsets = new int[subjects.length + 1];
    for (int row = 0; row < subjects.length; row++) {
      offsets[row + 1] = offsets[row] + subjects[row].length;
    }
    drawer.put(
        "neighbours.subjects", Arrays.stream(subjects).flatMapToInt(Arrays::stream).toArray());
    drawer.put("neighbours.subject-offsets", offsets);
    Matrix centroids = Centroids.of(works, subjects, labels, dictionary.size(), CENTROID_WIDTH);
    drawer.put("centroids.offsets", centroids.offsets());
    drawer.put("centroids.columns", centroids.columns());
    drawer.put("centroids.values", centroids.values());
  }

  Candidates candidates(Sheet sheet) {
    Candidates.Gathering all = new Candidates.Gathering();
    float[] direction = vectors.direction(sheet.vector());
    Scored near = vote(sheet, direction, all);
    fromTree(sheet, all);
    fromLabels(sheet, all);
    company(all);
    float closeness = near.size() == 0 ? 0 : near.scores()[0];
    Lookup query = Lookup.of(sheet.vector());
    all.rows()
        .forEach((subject, row) -> {
          row[CLOSENESS.ordinal()] = closeness;
          describe(sheet, direction, subject, row);
          row[CENTROID.ordinal()] = subject < known ? centroid(query, subject) : 0;
        });
    return all.candidates(near);
  }

  /// Whether an indexed work has the subject.
  boolean has(int work, int subject) {
    for (int at = givenOffsets.at(work); at < givenOffsets.at(work + 1); at++) {
      if (given.at(at) == subject) {
        return true;
      }
    }
    return false;
  }

  /// How many works each subject was learned from.
  Map<String, Integer> frequencies(List<String> subjects) {
    Map<String, Integer> frequencies = HashMap.newHashMap(subjects.size());
    for (int subject = 0; subject < subjects.size(); subject++) {
      frequencies.put(subjects.get(subject), statistics.works(subject));
    }
    return frequencies;
  }

  /// Neighbours vote by the square of their cosine, and again by that of their subject vectors.
  private Scored vote(Sheet sheet, float[] direction, Candidates.Gathering all) {
    Scored near = neighbours.nearest(sheet.vector(), NEAR);
    Votes votes = new Votes();
    for (int i = 0; i < near.size(); i++) {
      int work = near.numbers()[i];
      float kindred = Math.max(0, vectors.work(direction, work));
      for (int at = givenOffsets.at(work); at < givenOffsets.at(work + 1); at++) {
        votes.add(given.at(at), near.scores()[i], kindred);
      }
      votes.voted(near.scores()[i], kindred);
    }
    votes.tell(all, LISTED);
    return near;
  }

  private void fromTree(Sheet sheet, Candidates.Gathering all) {
    if (sheet.vector().size() == 0) {
      return;
    }
    Scored found = tree.predict(sheet.vector(), BEAM, LISTED);
    for (int i = 0; i < found.size(); i++) {
      float[] row = all.row(found.numbers()[i]);
      row[TREE.ordinal()] = found.scores()[i];
      row[TREE_RANK.ordinal()] = i;
      row[TREE_SHARE.ordinal()] = found.scores()[i] / Math.max(1e-9f, found.scores()[0]);
    }
  }

  private void fromLabels(Sheet sheet, Candidates.Gathering all) {
    sheet
        .mentions()
        .bySubject()
        .forEach((subject, mention) -> {
          float[] row = all.row(subject);
          row[TITLE_HITS.ordinal()] = mention.title;
          row[SUMMARY_HITS.ordinal()] = mention.summary;
          row[FIRST_HIT.ordinal()] = mention.first / (float) Math.max(1, sheet.words());
          row[HIT_WORDS.ordinal()] = mention.length;
          row[WHOLE_WORD.ordinal()] = mention.whole ? 1 : 0;
          row[OUTSIDE_LONGER.ordinal()] = mention.alone ? 1 : 0;
        });
  }

  /// How often the best by tree and neighbours were given together with each.
  private void company(Candidates.Gathering all) {
    Ranking ranking = new Ranking(ANCHORS);
    all.rows().forEach((subject, row) -> ranking.offer(subject, promise(row)));
    Scored anchors = ranking.best();
    all.rows()
        .forEach((subject, row) -> {
          float sum = 0;
          float weight = 1e-6f;
          for (int i = 0; i < anchors.size(); i++) {
            int anchor = anchors.numbers()[i];
            if (anchor != subject && subject < known && anchor < known) {
              sum += anchors.scores()[i] * statistics.companions(anchor, subject);
              weight += anchors.scores()[i];
            }
          }
          row[COMPANY.ordinal()] = sum / weight;
        });
  }

  private static float promise(float[] row) {
    return row[TREE.ordinal()] + row[VOTE.ordinal()];
  }

  private void describe(Sheet sheet, float[] direction, int subject, float[] row) {
    Names.Words label = names.words(subject);
    row[COVERED.ordinal()] = sheet.mentions().covered(label.stems());
    row[COVERED_ROOTS.ordinal()] = sheet.mentions().covered(label.roots());
    row[QUALIFIED.ordinal()] = sheet.mentions().covered(label.qualifier());
    row[LABEL_WORDS.ordinal()] = label.stems().length;
    row[ENGLISH.ordinal()] = sheet.english() ? 1 : 0;
    row[TITLE_LENGTH.ordinal()] = sheet.titleWords();
    row[LENGTH.ordinal()] = sheet.words();
    if (subject < known) {
      int english = statistics.english(subject);
      int works = statistics.works(subject);
      row[FREQUENCY.ordinal()] = log(works);
      row[LANGUAGE_FREQUENCY.ordinal()] = log(sheet.english() ? english : works - english);
      row[TITLE_PRECISION.ordinal()] = statistics.precision(subject, true);
      row[PRECISION.ordinal()] = statistics.precision(subject, false);
      row[DIRECTION.ordinal()] = vectors.subject(direction, subject);
    }
  }

  private static float log(int count) {
    return (float) Math.log1p(count);
  }

  private float centroid(Lookup query, int subject) {
    int to = centroidOffsets.at(subject + 1);
    float sum = 0;
    for (int at = centroidOffsets.at(subject); at < to; at++) {
      sum += query.at(centroidColumns.at(at)) * centroidValues.at(at);
    }
    return sum;
  }
}
