package de.faktenstrom.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Shows what would be read from files: one line of JSON a document.
public final class ParseCommand {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              absent -> absent.withValueInclusion(JsonInclude.Include.NON_NULL))
          .withConfigOverride(List.class, ParseCommand::leaveOutEmpty)
          .withConfigOverride(java.util.Map.class, ParseCommand::leaveOutEmpty)
          .build();

  private ParseCommand() {}

  /// A file that cannot be opened gets its line too, with the reason among its problems.
  public static void print(List<Path> files, Appendable out) throws IOException {
    for (Path file : files) {
      out.append(JSON.writeValueAsString(Line.of(file, parsed(file)))).append('\n');
    }
  }

  private static ParsedFeed parsed(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return FeedParser.parse(in.readNBytes(Limits.DEFAULT.bytes() + 1), FetchContext.NONE);
    } catch (IOException e) {
      return ParsedFeed.refused(Flaw.UNREADABLE_FILE.of(file, why(e)));
    }
  }

  /// The file system's exceptions give the path as their message and say why in their type.
  private static String why(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "it does not exist";
      case AccessDeniedException _ -> "access is denied";
      case IOException other when other.getMessage() != null -> other.getMessage();
      default -> e.getClass().getSimpleName();
    };
  }

  private static void leaveOutEmpty(tools.jackson.databind.cfg.MutableConfigOverride type) {
    type.setInclude(
        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
  }

  /// `items` and `problems` are there even when empty: their being empty is the answer.
  private record Line(
      String file,
      String kind,
      FeedSource source,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<FeedItem> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<String> problems) {

    static Line of(Path file, ParsedFeed feed) {
      return new Line(
          file.toString(),
          feed.kind(),
          feed.source(),
          feed.items(),
          feed.problems().stream().map(Problem::english).toList());
    }
  }
}
