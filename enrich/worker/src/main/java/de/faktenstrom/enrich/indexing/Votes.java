package de.faktenstrom.enrich.indexing;

import java.util.HashMap;
import java.util.Map;

/// What the neighbours of a text say: each votes for its subjects.
final class Votes {

  private final Map<Integer, Vote> bySubject = new HashMap<>(256);
  private float near = 1e-6f;
  private float kindred = 1e-6f;

  private static final class Vote {
    private float near;
    private float kindred;
    private float nearest;
    private int voters;
  }

  /// @param cosine of the words
  /// @param likeness of the subject vectors, not negative
  void add(int subject, float cosine, float likeness) {
    Vote vote = bySubject.computeIfAbsent(subject, _ -> new Vote());
    vote.near += cosine * cosine;
    vote.kindred += likeness * likeness;
    vote.nearest = Math.max(vote.nearest, cosine);
    vote.voters++;
  }

  /// A neighbour has given all its votes.
  void voted(float cosine, float likeness) {
    near += cosine * cosine;
    kindred += likeness * likeness;
  }

  /// The subjects with the most votes become candidates.
  void tell(Candidates.Gathering all, int most) {
    Ranking ranking = new Ranking(most);
    float greatest = 1e-6f;
    for (Map.Entry<Integer, Vote> vote : bySubject.entrySet()) {
      ranking.offer(vote.getKey(), vote.getValue().near);
      greatest = Math.max(greatest, vote.getValue().kindred);
    }
    Scored best = ranking.best();
    for (int i = 0; i < best.size(); i++) {
      Vote vote = bySubject.getOrDefault(best.numbers()[i], new Vote());
      float[] row = all.row(best.numbers()[i]);
      row[Feature.VOTE.ordinal()] = vote.near / near;
      row[Feature.VOTE_RANK.ordinal()] = i;
      row[Feature.VOTE_SHARE.ordinal()] = vote.near / best.scores()[0];
      row[Feature.KINDRED.ordinal()] = vote.kindred / kindred;
      row[Feature.KINDRED_SHARE.ordinal()] = vote.kindred / greatest;
      row[Feature.NEIGHBOURS.ordinal()] = vote.voters;
      row[Feature.NEAREST.ordinal()] = vote.nearest;
    }
  }
}
