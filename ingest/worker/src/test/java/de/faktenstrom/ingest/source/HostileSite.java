package de.faktenstrom.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/// A web server that makes its documents while it sends them, so that they may be of any size, and
/// goes on until they end or the reader hangs up.
final class HostileSite implements AutoCloseable {

  private static final String HEAD = "<rss version='2.0'><channel><title>T</title>";
  private static final String FIRST = "<item><title>Eins</title><guid>1</guid></item>";
  private static final String END = "</channel></rss>";
  private static final int MEGA = 1 << 20;

  private final ServerSocket socket;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Page> pages = new LinkedHashMap<>();

  /// Writes an answer from its status line on.
  @FunctionalInterface
  private interface Page {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  HostileSite() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    page("good", out -> out.write((HEAD + FIRST + END).getBytes(UTF_8)));
    large();
    withinTheBytes();
    runningOn();
    slow();
    Thread.ofVirtual().start(this::serve);
  }

  String url(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/" + path;
  }

  /// One more document, to be had under that name.
  void document(String name, byte[] bytes) {
    page(name, out -> out.write(bytes));
  }

  private void large() {
    page(
        "1-gb",
        out -> {
          text(out, HEAD);
          repeat(out, "<item><title>Zahl</title><description>Text</description></item>", 1 << 30);
        });
    page(
        "100-mb-text",
        out -> {
          text(out, HEAD + FIRST + "<item><title>");
          repeat(out, "xxxxxxxxxxxxxxxx", 100 * MEGA);
          text(out, "</title></item>" + END);
        });
    page(
        "1-m-items",
        out -> {
          text(out, HEAD);
          for (int i = 0; i < 1_000_000; i++) {
            text(out, "<item><title>" + i + "</title></item>");
          }
          text(out, END);
        });
    pages.put(
        "gzip-10-gb",
        out -> {
          text(out, head("Content-Encoding: gzip\r\n"));
          try (var packed = new GZIPOutputStream(out, 65_536)) {
            text(packed, HEAD + FIRST + "<item><title>");
            repeat(packed, " ".repeat(8192), 10L << 30);
          }
        });
    pages.put(
        "endless-head",
        out -> {
          text(out, "HTTP/1.1 200 OK\r\n");
          repeat(out, "X-Name: value\r\n", 1 << 30);
        });
    pages.put(
        "endless-line",
        out -> {
          text(out, "HTTP/1.1 200 OK\r\nX-Name: ");
          repeat(out, "value", 1 << 30);
        });
  }

  /// As much as may come, so that the parser has to hold.
  private void withinTheBytes() {
    page(
        "9-mb-text",
        out -> {
          text(out, HEAD + FIRST + "<item><title>");
          repeat(out, "ä – ", 9 * MEGA);
          text(out, "</title></item>" + END);
        });
    page(
        "1-m-bare-items",
        out -> {
          text(out, HEAD);
          repeat(out, "<item/>", 7_000_000);
          text(out, END);
        });
    page(
        "depth-100000",
        out -> {
          text(out, HEAD + FIRST);
          repeat(out, "<a>", 300_000);
          repeat(out, "</a>", 400_000);
          text(out, END);
        });
    page(
        "depth-100000-html",
        out -> {
          text(out, HEAD + "<item><title>Eins</title><guid>1</guid><description>");
          repeat(out, "&lt;div&gt;", 1_100_000);
          text(out, "</description></item>" + END);
        });
    page(
        "json-depth-100000",
        out -> {
          text(out, "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[],\"x\":");
          repeat(out, "[", 100_000);
        });
    page(
        "9-mb-ill-formed",
        out -> {
          text(out, HEAD + FIRST);
          repeat(out, "<item><b></c>&x;<![CDATA[ ", 9 * MEGA);
        });
    page(
        "9-mb-html",
        out -> {
          text(out, HEAD + "<item><title>Eins</title><guid>1</guid><description>");
          repeat(out, "&lt;table&gt;&lt;a href='x'&gt;&amp;#x41;", 3 * MEGA);
          text(out, "</description></item>" + END);
        });
  }

  /// Costs a careless parser the square of its length.
  private void runningOn() {
    page(
        "a-tag-runs-on",
        out -> {
          text(out, HEAD + "<item><title>Eins</title><guid>1</guid><description>");
          repeat(out, "&lt;div", 7_000_000);
          text(out, "</description></item>" + END);
        });
  }

  private void slow() {
    page(
        "a-byte-a-second",
        out -> {
          for (byte one : HEAD.repeat(100).getBytes(UTF_8)) {
            out.write(one);
            out.flush();
            if (closed.await(1, TimeUnit.SECONDS)) {
              return;
            }
          }
        });
  }

  private void page(String name, Page page) {
    pages.put(
        name,
        out -> {
          text(out, head("Content-Type: application/rss+xml; charset=utf-8\r\n"));
          page.write(out);
        });
  }

  private static String head(String headers) {
    return "HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers + "\r\n";
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  private static void repeat(OutputStream out, String unit, long bytes) throws IOException {
    byte[] one = unit.getBytes(UTF_8);
    for (long sent = 0; sent < bytes; sent += one.length) {
      out.write(one);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofPlatform().daemon().start(() -> answer(client));
      } catch (IOException _) {
        // Closed.
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
      String path = in.readLine().replaceAll("GET /(\\S*) .*", "$1");
      while (!in.readLine().isEmpty()) {
        // The rest of the request does not matter.
      }
      OutputStream out = new BufferedOutputStream(client.getOutputStream(), 65_536);
      pages.get(path).write(out);
      out.flush();
    } catch (IOException | InterruptedException _) {
      // The reader hung up.
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
  }
}
