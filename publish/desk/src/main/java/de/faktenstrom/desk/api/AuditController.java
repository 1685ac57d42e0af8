package de.faktenstrom.desk.api;

import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.audit.AuditEntry;
import de.faktenstrom.desk.audit.Verified;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who did what, and the proof that nobody rewrote it.
@RestController
@RequestMapping("/api/v1/audit")
final class AuditController {

  private final Audit audit;

  AuditController(Audit audit) {
    this.audit = audit;
  }

  /// The newest first; `next` goes into `after`.
  @GetMapping
  Views.Entries entries(
      @RequestParam(required = false) @Nullable Long after,
      @RequestParam(required = false) @Nullable Integer limit) {
    int most = Given.limit(limit);
    List<AuditEntry> page = audit.page(after, most);
    return new Views.Entries(
        page.stream().map(Views.Entry::of).toList(),
        page.size() < most ? null : Long.valueOf(page.getLast().seq()));
  }

  @GetMapping("/verification")
  Views.Verification verification() {
    return switch (audit.verify()) {
      case Verified.Intact intact ->
          new Views.Verification(true, intact.entries(), intact.head(), null);
      case Verified.Broken broken -> new Views.Verification(false, null, null, broken.seq());
    };
  }
}
