package de.faktenstrom.enrich.related;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/// Finds items about the same things, in files mapped into memory. Items come, are replaced and go
/// at any time; what was put is found after [#refresh], and is there after a restart if it was
/// followed by [#commit]. Used from any number of threads.
public final class RelatedIndex implements AutoCloseable {

  static final String TERMS = "terms";
  private static final String KEY = "key";
  private static final String NUMBER = "number";
  private static final String POSITION = "position";
  private static final String ORIGIN = "origin";
  private static final double BUFFER_MEGABYTES = 24;
  private static final FieldType TYPE = type();

  private final MMapDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final String origin;
  private final Asking asking;

  private RelatedIndex(Path folder, String origin, Asking asking) throws IOException {
    this.origin = origin;
    this.asking = asking;
    directory = new MMapDirectory(folder);
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
    if (!said(ORIGIN).equals(origin)) {
      writer.deleteAll();
    }
    searchers = new SearcherManager(writer, null);
  }

  /// Opens what is there, or begins an empty one.
  ///
  /// @param origin what the items are from: an index of another origin is emptied
  /// @throws IOException also where another program has it open
  public static RelatedIndex open(Path folder, String origin) throws IOException {
    return new RelatedIndex(folder, origin, Asking.USUAL);
  }

  static RelatedIndex open(Path folder, Asking asking) throws IOException {
    return new RelatedIndex(folder, "", asking);
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /// Adds an item, or replaces what it said before.
  public void put(long key, Content content) throws IOException {
    Document document = new Document();
    document.add(new StringField(KEY, bytes(key), Field.Store.NO));
    document.add(new NumericDocValuesField(NUMBER, key));
    document.add(new Field(TERMS, new ContentStream(content), TYPE));
    writer.updateDocument(new Term(KEY, bytes(key)), document);
  }

  public void remove(long key) throws IOException {
    writer.deleteDocuments(new Term(KEY, bytes(key)));
  }

  private static BytesRef bytes(long key) {
    return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(key).array());
  }

  /// From now on everything that was put is found.
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /// From now on everything that was put is there after a crash.
  ///
  /// @param position up to where the caller's rows are in here
  public void commit(long position) throws IOException {
    writer.setLiveCommitData(Map.of(POSITION, Long.toString(position), ORIGIN, origin).entrySet());
    writer.commit();
  }

  /// What the last commit said, 0 for a new index.
  public long position() {
    return said(ORIGIN).equals(origin) && !said(POSITION).isEmpty()
        ? Long.parseLong(said(POSITION))
        : 0;
  }

  private String said(String name) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(name)) {
          return entry.getValue();
        }
      }
    }
    return "";
  }

  public int size() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return searcher.getIndexReader().numDocs();
    } finally {
      searchers.release(searcher);
    }
  }

  /// Those that share most of what is telling, the closest first.
  ///
  /// @param self the key of the item asked for, which is not among them; 0 for none
  public List<Related> find(Content content, long self, int most) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      Query query = asking.query(content, searcher);
      ScoreDoc[] hits =
          searcher.search(query, new TopScoreDocCollectorManager(most + 1, 1)).scoreDocs;
      // No other item shares as much as the item itself, if it is in here.
      float whole = hits.length == 0 ? 1 : hits[0].score;
      List<Related> related = new ArrayList<>(hits.length);
      for (ScoreDoc hit : hits) {
        long key = key(searcher, hit.doc);
        if (key != self && related.size() < most) {
          related.add(new Related(key, hit.score / whole));
        }
      }
      return related;
    } finally {
      searchers.release(searcher);
    }
  }

  private static long key(IndexSearcher searcher, int doc) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues keys = leaf.reader().getNumericDocValues(NUMBER);
    return keys.advanceExact(doc - leaf.docBase) ? keys.longValue() : 0;
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.rollback();
    directory.close();
  }
}
