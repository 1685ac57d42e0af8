package de.faktenstrom.ingest.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.faktenstrom.ingest.push.Pushed.Accepted;
import de.faktenstrom.ingest.push.Pushed.Refused;
import de.faktenstrom.ingest.web.Budget;
import de.faktenstrom.ingest.web.Refusal;
import de.faktenstrom.ingest.web.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `POST /api/v1/items` with one item a line: archives. Each batch of lines is committed and
/// answered before the next is read, so the sender reads while it sends. To send a line again is
/// safe: it is `unchanged`.
@RestController
class ArchiveApi {

  static final String NDJSON = "application/x-ndjson";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BATCH = 500;
  private static final int BATCH_BYTES = 4 << 20;
  private static final int MOST_LINES = 20_000;

  private final PushDoor door;
  private final Budget budget = new Budget(32 << 20);

  ArchiveApi(PushDoor door) {
    this.door = door;
  }

  @PostMapping(path = "/api/v1/items", consumes = NDJSON, produces = NDJSON)
  void push(InputStream body, @RequestHeader HttpHeaders headers, HttpServletResponse response)
      throws IOException {
    response.setStatus(200);
    response.setContentType(NDJSON);
    OutputStream out = response.getOutputStream();
    String traceparent = ItemsApi.trace(headers);
    Lines lines = new Lines(body, SubmissionForm.LARGEST, MOST_LINES);
    try (var _ = budget.take(BATCH_BYTES + SubmissionForm.LARGEST)) {
      Batch batch;
      do {
        batch = next(lines);
        for (Pushed pushed : door.pushAll(batch.items(), traceparent)) {
          write(pushed, out);
        }
        if (batch.end() != null) {
          write(new Refused(batch.end()), out);
        }
        out.flush();
      } while (batch.end() == null && !batch.items().isEmpty());
    } catch (RefusedException e) {
      write(new Refused(e.refusal()), out);
    }
  }

  /// @param end why nothing after these items is read
  private record Batch(List<byte[]> items, @Nullable Refusal end) {}

  private static Batch next(Lines lines) throws IOException {
    List<byte[]> batch = new ArrayList<>();
    int bytes = 0;
    try {
      while (batch.size() < BATCH && bytes < BATCH_BYTES) {
        byte[] line = lines.next();
        if (line == null) {
          break;
        }
        batch.add(line);
        bytes += line.length;
      }
      return new Batch(batch, null);
    } catch (RefusedException e) {
      return new Batch(batch, e.refusal());
    }
  }

  private static void write(Pushed pushed, OutputStream out) throws IOException {
    Object line =
        switch (pushed) {
          case Accepted accepted -> accepted;
          case Refused refused -> Problem.of(refused.refusal());
        };
    out.write(JSON.writeValueAsBytes(line));
    out.write('\n');
  }

  private record Problem(
      int status,
      String detail,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Refusal.Fault> errors) {

    static Problem of(Refusal refusal) {
      return new Problem(refusal.status(), refusal.detail(), refusal.faults());
    }
  }
}
