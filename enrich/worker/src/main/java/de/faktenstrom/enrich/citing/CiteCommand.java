package de.faktenstrom.enrich.citing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Shows what files cite: one line of JSON a file. A file that cannot be read gets one sentence,
/// and the others are still read.
public final class CiteCommand {

  private static final int LARGEST = 20_000_000;
  private static final String STANDARD_INPUT = "-";

  private final InputStream input;
  private final Appendable out;
  private final Appendable complaints;

  /// @param input what `-` stands for, read as text
  public CiteCommand(InputStream input, Appendable out, Appendable complaints) {
    this.input = input;
    this.out = out;
    this.complaints = complaints;
  }

  /// @return whether every file could be read
  public boolean print(List<String> files) throws IOException {
    boolean all = true;
    for (String file : files) {
      try {
        out.append(JsonMapper.shared().writeValueAsString(CitedFile.of(file, text(file))));
        out.append('\n');
      } catch (Unreadable unreadable) {
        complaints.append("faktenstrom: ").append(file).append(' ');
        complaints.append(unreadable.getMessage()).append('\n');
        all = false;
      } catch (JacksonException broken) {
        complaints.append("faktenstrom: ").append(file).append(" is no JSON of items");
        complaints.append(where(broken)).append(".\n");
        all = false;
      }
    }
    return all;
  }

  private static String where(JacksonException broken) {
    return broken.getLocation() == null || broken.getLocation().getLineNr() < 1
        ? ""
        : " (line " + broken.getLocation().getLineNr() + ")";
  }

  private String text(String file) throws Unreadable {
    byte[] bytes = bytes(file);
    if (bytes.length > LARGEST) {
      throw new Unreadable("is larger than 20 MB; larger texts are not read.");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new Unreadable("is no text; text, Markdown, HTML and JSON items are read.");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new Unreadable("is no text in UTF-8; text, Markdown, HTML and JSON items are read.");
    }
  }

  private byte[] bytes(String file) throws Unreadable {
    try {
      if (file.equals(STANDARD_INPUT)) {
        return input.readNBytes(LARGEST + 1);
      }
      try (InputStream in = Files.newInputStream(Path.of(file))) {
        return in.readNBytes(LARGEST + 1);
      }
    } catch (NoSuchFileException _) {
      throw new Unreadable("does not exist.");
    } catch (AccessDeniedException _) {
      throw new Unreadable("cannot be read: access is denied.");
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new Unreadable("cannot be read: " + e.getMessage() + ".");
    }
  }

  private static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(String sentence) {
      super(sentence);
    }
  }
}
