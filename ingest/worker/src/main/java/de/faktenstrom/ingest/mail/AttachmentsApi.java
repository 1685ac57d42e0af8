package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.mail.AttachmentTable.Stored;
import de.faktenstrom.ingest.web.Problems;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/attachments`: files that came with items. A browser saves them and shows none, whatever
/// their sender called them.
@RestController
class AttachmentsApi {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final AttachmentTable attachments;

  AttachmentsApi(AttachmentTable attachments) {
    this.attachments = attachments;
  }

  @GetMapping("/api/v1/attachments/{sha256}")
  ResponseEntity<byte[]> attachment(@PathVariable String sha256) {
    Stored stored = SHA256.matcher(sha256).matches() ? attachments.find(sha256) : null;
    if (stored == null) {
      throw Problems.notFound("attachment");
    }
    ContentDisposition saved =
        ContentDisposition.attachment().filename(stored.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(stored.bytes());
  }
}
