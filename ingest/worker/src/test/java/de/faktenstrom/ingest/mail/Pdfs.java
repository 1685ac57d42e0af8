package de.faktenstrom.ingest.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// Press releases as files, and such as do harm.
final class Pdfs {

  private Pdfs() {}

  interface Content {
    void into(PDDocument document) throws IOException;
  }

  static byte[] of(Content content) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      content.into(document);
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One page.
  static byte[] lines(String... lines) {
    return of(document -> page(document, lines));
  }

  static void page(PDDocument document, String... lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream text = new PDPageContentStream(document, page)) {
      text.beginText();
      text.setFont(new PDType1Font(FontName.HELVETICA), 12);
      text.newLineAtOffset(50, 700);
      text.setLeading(20);
      for (String line : lines) {
        text.showText(line);
        text.newLine();
      }
      text.endText();
    }
  }

  static byte[] locked(String... lines) {
    return of(document -> {
      page(document, lines);
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    });
  }

  /// A page with text behind a list of numbers that has so many megabytes, packed to a thousandth.
  static byte[] numbers(int megabytes) {
    return of(document -> {
      PDPage page = new PDPage();
      document.addPage(page);
      PDResources fonts = new PDResources();
      fonts.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
      page.setResources(fonts);
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream raw = stream.createRawOutputStream();
          OutputStream packed = new DeflaterOutputStream(raw)) {
        byte[] numbers = "1 ".repeat(1 << 19).getBytes(US_ASCII);
        packed.write('[');
        for (int i = 0; i < megabytes; i++) {
          packed.write(numbers);
        }
        packed.write("] 0 d BT /F 12 Tf 50 700 Td (Hier) Tj ET".getBytes(US_ASCII));
      }
      stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      page.setContents(new PDStream(stream));
    });
  }

  /// Drawings that each show the next one ten times.
  static byte[] avalanche(int depth) {
    return of(document -> {
      PDPage page = new PDPage();
      document.addPage(page);
      PDResources inner = new PDResources();
      for (int i = 0; i < depth; i++) {
        PDFormXObject form = new PDFormXObject(document);
        form.setResources(inner);
        form.setBBox(page.getMediaBox());
        try (OutputStream content = form.getContentStream().createOutputStream()) {
          content.write(uses(i));
        }
        inner = new PDResources();
        inner.put(COSName.getPDFName("F"), form);
      }
      page.setResources(inner);
      PDStream content = new PDStream(document);
      try (OutputStream bytes = content.createOutputStream()) {
        bytes.write(uses(1));
      }
      page.setContents(content);
    });
  }

  private static byte[] uses(int level) {
    return (level == 0 ? "q Q " : "/F Do ".repeat(10)).getBytes(US_ASCII);
  }
}
