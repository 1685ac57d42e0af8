package de.faktenstrom.enrich.related;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/// A content as Lucene takes terms: four bytes each, with how often.
final class ContentStream extends TokenStream {

  private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Content content;
  private int next;

  ContentStream(Content content) {
    this.content = content;
  }

  @Override
  public boolean incrementToken() {
    if (next == content.size()) {
      return false;
    }
    clearAttributes();
    bytes.setBytesRef(bytes(content.term(next)));
    frequency.setTermFrequency(content.count(next));
    next++;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }

  static BytesRef bytes(int term) {
    return new BytesRef(
        new byte[] {(byte) (term >>> 24), (byte) (term >>> 16), (byte) (term >>> 8), (byte) term});
  }
}
