package de.faktenstrom.ingest.mail;

import com.github.luben.zstd.Zstd;
import de.faktenstrom.ingest.mail.Mail.Enclosed;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.attachment`: files that came with items, each once, found by their hash.
@Component
class AttachmentTable {

  private final JdbcClient jdbc;

  AttachmentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A file as it came.
  record Stored(String name, byte[] bytes) {}

  /// @param files by their SHA-256 (hex)
  void add(Map<String, Enclosed> files, Instant now) {
    files.forEach((sha256, file) ->
        jdbc.sql(
                """
                insert into ingest.attachment (sha256, name, size, bytes, stored)
                values (?, ?, ?, ?, ?::timestamptz)
                on conflict (sha256) do nothing
                """)
            .param(sha256)
            .param(file.name())
            .param(file.bytes().length)
            .param(Zstd.compress(file.bytes()))
            .param(now.toString())
            .update());
  }

  @Nullable Stored find(String sha256) {
    return jdbc.sql("select name, size, bytes from ingest.attachment where sha256 = ?")
        .param(sha256)
        .query((row, _) ->
            new Stored(
                row.getString("name"),
                Zstd.decompress(row.getBytes("bytes"), Math.toIntExact(row.getLong("size")))))
        .optional()
        .orElse(null);
  }
}
