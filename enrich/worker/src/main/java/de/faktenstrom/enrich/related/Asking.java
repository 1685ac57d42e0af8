package de.faktenstrom.enrich.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// From a content to a question: its most telling terms by frequency and rarity (tf-idf), so that a
/// question costs the same for a long item as for a short one.
///
/// @param terms how many are asked for
/// @param lookups how many are looked up to choose from
/// @param commonest share of all items from which on a term tells nothing
record Asking(int terms, int lookups, double commonest) {

  static final Asking USUAL = new Asking(18, 120, 0.1);
  private static final int FEW = 1_000;

  private record Weighed(Term term, TermStates states, double weight, float boost) {}

  Query query(Content content, IndexSearcher searcher) throws IOException {
    int items = searcher.getIndexReader().numDocs();
    List<Weighed> weighed = new ArrayList<>();
    for (int i : mostFrequent(content)) {
      Term term = new Term(RelatedIndex.TERMS, ContentStream.bytes(content.term(i)));
      TermStates states = TermStates.build(searcher, term, true);
      int found = states.docFreq();
      if (found > 0 && (found < FEW || found <= commonest * items)) {
        double rarity = Math.log(1 + (items - found + 0.5) / (found + 0.5));
        // As BM25's own weight of a term of the question, with k3 = 2.
        double boost = 3.0 * content.count(i) / (2 + content.count(i));
        weighed.add(new Weighed(term, states, boost * rarity, (float) boost));
      }
    }
    if (weighed.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    weighed.stream()
        .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
        .limit(terms)
        .map(one -> new BoostQuery(new TermQuery(one.term(), one.states()), one.boost()))
        .forEach(one -> query.add(one, BooleanClause.Occur.SHOULD));
    return query.build();
  }

  private List<Integer> mostFrequent(Content content) {
    List<Integer> all = new ArrayList<>(content.size());
    for (int i = 0; i < content.size(); i++) {
      all.add(i);
    }
    all.sort(Comparator.<Integer>comparingInt(content::count).reversed());
    return all.subList(0, Math.min(lookups, all.size()));
  }
}
