package de.faktenstrom.ingest.mail;

import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// The process that [PdfText] starts: a PDF in its folder, its text on standard output. Ends with
/// an error where it cannot be read.
final class PdfTextProgram {

  private PdfTextProgram() {}

  /// @throws IOException where the document is none or is locked
  public static void main(String[] arguments) throws IOException {
    Writer out = new Bounded(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    try (PDDocument document = Loader.loadPDF(new File(PdfText.IN))) {
      PDFTextStripper text = new PDFTextStripper();
      text.setEndPage(PdfText.MOST_PAGES);
      text.setLineSeparator("\n");
      text.writeText(document, out);
    }
    out.flush();
  }

  /// Passes on as much as anybody reads.
  private static final class Bounded extends Writer {

    private final Writer out;
    private int left = PdfText.MOST_CHARACTERS;

    Bounded(Writer out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      int taken = Math.min(left, length);
      out.write(text, offset, taken);
      left -= taken;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
