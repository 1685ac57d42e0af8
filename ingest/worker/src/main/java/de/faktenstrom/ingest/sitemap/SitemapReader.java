package de.faktenstrom.ingest.sitemap;

import de.faktenstrom.ingest.sitemap.SitemapTable.Waiting;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.Reader;
import de.faktenstrom.ingest.source.SourceKind;
import java.net.URI;
import org.springframework.stereotype.Component;

/// Reads one site. A round begins with the sitemap that was set up, goes on with those it names,
/// and ends with the pages that are new or changed. An attempt is one sitemap or one page; what is
/// left is in the database and due at once, and each attempt takes its place at the host.
@Component
class SitemapReader implements Reader {

  private final SitemapSetUp setUp;
  private final SitemapTable table;
  private final FileReading files;
  private final PageReading pages;

  SitemapReader(SitemapSetUp setUp, SitemapTable table, FileReading files, PageReading pages) {
    this.setUp = setUp;
    this.table = table;
    this.files = files;
    this.pages = pages;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.SITEMAP;
  }

  @Override
  public void read(Due due) {
    Waiting page = table.page(due.source().id());
    if (page != null) {
      pages.read(due, page);
      return;
    }
    SitemapSettings settings = setUp.of(due.source());
    URI root = URI.create(String.valueOf(due.source().url()));
    String file = table.file(due.source().id());
    files.read(due, settings, root, file == null ? root : URI.create(file));
  }
}
