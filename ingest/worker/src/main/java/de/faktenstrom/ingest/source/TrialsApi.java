package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.source.Trial.Tried;
import de.faktenstrom.ingest.web.Body;
import de.faktenstrom.ingest.web.Problems;
import de.faktenstrom.ingest.web.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/sources/trials`: what an address would bring, before it is a source.
@RestController
class TrialsApi {

  private static final int LARGEST = 65_536;

  private final Trial trial;

  TrialsApi(Trial trial) {
    this.trial = trial;
  }

  @PostMapping("/api/v1/sources/trials")
  Tried attempt(InputStream body, @RequestHeader HttpHeaders headers) throws IOException {
    try {
      return trial.of(SourceForm.trial(Body.read(body, headers.getContentLength(), LARGEST)));
    } catch (RefusedException e) {
      throw Problems.of(e.refusal());
    }
  }
}
