package de.faktenstrom.ingest.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.sitemap.Sitemap.Entry;
import de.faktenstrom.ingest.sitemap.Sitemap.Index;
import de.faktenstrom.ingest.sitemap.Sitemap.Pages;
import de.faktenstrom.ingest.sitemap.Sitemap.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapParserTest {

  private static final String NAMESPACES =
      " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\""
          + " xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\"";

  static byte[] urlset(String urls) {
    return bytes("<?xml version=\"1.0\"?><urlset" + NAMESPACES + ">" + urls + "</urlset>");
  }

  static byte[] index(String sitemaps) {
    return bytes("<sitemapindex" + NAMESPACES + ">" + sitemaps + "</sitemapindex>");
  }

  @Test
  void readsPagesTheirDatesAndTheNewsExtension() {
    Sitemap sitemap =
        SitemapParser.parse(
            urlset(
                """
                <url><loc> https://a.example/1?a=1&amp;b=2 </loc><lastmod>2026-03-01T10:00:00+01:00</lastmod>
                  <image:image><image:loc>https://a.example/1.jpg</image:loc></image:image></url>
                <url><loc>https://a.example/2</loc><news:news><news:publication_date>2026-03-02</news:publication_date></news:news></url>
                <url><loc>https://a.example/3</loc><lastmod>gestern</lastmod></url>
                <url><lastmod>2026-03-02</lastmod></url>
                """));

    assertThat(((Pages) sitemap).pages())
        .containsExactly(
            new Entry("https://a.example/1?a=1&b=2", Instant.parse("2026-03-01T09:00:00Z")),
            new Entry("https://a.example/2", Instant.parse("2026-03-01T23:00:00Z")),
            new Entry("https://a.example/3", null));
  }

  @Test
  void readsAnIndexAndWhatIsPacked() throws IOException {
    byte[] index = index("<sitemap><loc>https://a.example/s.xml.gz</loc></sitemap>");

    Sitemap sitemap = SitemapParser.parse(packed(index));

    assertThat(((Index) sitemap).sitemaps())
        .containsExactly(new Entry("https://a.example/s.xml.gz", null));
  }

  @Test
  void refusesABombAtItsLimit() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      out.write(bytes("<urlset><url><loc>"));
      for (int i = 0; i < 300; i++) {
        out.write(bytes(("<a>" + "x".repeat(1_000) + "</a>").repeat(1_000)));
      }
    }

    assertThat(SitemapParser.parse(bomb.toByteArray()))
        .isEqualTo(new Unreadable("Die Sitemap ist größer als 50 MB."));
  }

  @Test
  void refusesTooManyAddresses() {
    String many = "<url><loc>https://a.example/1</loc></url>".repeat(SitemapParser.MOST_URLS + 1);

    assertThat(SitemapParser.parse(urlset(many)))
        .isEqualTo(new Unreadable("Die Sitemap nennt mehr als 50.000 Adressen."));
  }

  @Test
  void readsNoDocumentType() {
    String doctype = "<!DOCTYPE urlset [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";

    assertThat(SitemapParser.parse(bytes(doctype + "<urlset><url><loc>&e;</loc></url></urlset>")))
        .isEqualTo(
            new Unreadable(
                "Die Sitemap bringt eine DTD mit; solche Dokumente werden nicht gelesen."));
    assertThat(SitemapParser.parse(bytes("<urlset><url><loc>&e;</loc></url></urlset>")))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void saysWhatIsNoSitemap() {
    assertThat(SitemapParser.parse(bytes("<html><body/></html>")))
        .isEqualTo(new Unreadable("Die Antwort ist keine Sitemap: Sie beginnt mit <html>."));
    assertThat(SitemapParser.parse(bytes("<urlset><url>")))
        .isEqualTo(new Unreadable("Die Sitemap ist kein wohlgeformtes XML."));
    assertThat(SitemapParser.parse(new byte[] {0x1f, (byte) 0x8b, 8, 0}))
        .isEqualTo(new Unreadable("Die gepackte Sitemap ist beschädigt."));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
