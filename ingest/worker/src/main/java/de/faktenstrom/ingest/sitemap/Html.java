package de.faktenstrom.ingest.sitemap;

import de.faktenstrom.ingest.item.Tags;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// A web page from bytes, in the encoding that it or its server names (UTF-8 where neither does).
final class Html {

  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_:.-]{2,40})");

  private Html() {}

  static Document read(byte[] page, @Nullable String contentType, String url) {
    boolean marked = page.length > 2 && (page[0] & 0xff) == 0xef && (page[1] & 0xff) == 0xbb;
    Charset charset = marked ? StandardCharsets.UTF_8 : named(contentType);
    if (charset == null) {
      // As the HTML standard has it, a page names its encoding at its beginning.
      int head = Math.min(page.length, 1024);
      charset = named(new String(page, 0, head, StandardCharsets.ISO_8859_1));
    }
    String text = new String(page, charset == null ? StandardCharsets.UTF_8 : charset);
    return Jsoup.parse(Tags.bounded(text), url);
  }

  private static @Nullable Charset named(@Nullable String text) {
    Matcher named = CHARSET.matcher(text == null ? "" : text);
    try {
      return named.find() ? Charset.forName(named.group(1)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return null;
    }
  }
}
