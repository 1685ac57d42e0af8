package de.faktenstrom.desk.item;

import de.faktenstrom.desk.judgement.Judgements;
import de.faktenstrom.desk.state.Notice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An item with its versions and what was decided on it.
///
/// @param versions the newest first, never empty
/// @param decisions the newest first
/// @param judgements what editors said of its tags and citations
public record ItemView(
    ItemLine line, List<VersionView> versions, List<Decision> decisions, Judgements judgements) {

  /// What was said when it was taken back; absent where it was not.
  public @Nullable Notes withdrawal() {
    return decisions.stream()
        .filter(decision -> decision.what().equals(Wire.slug(Notice.WITHDRAWN)))
        .map(Decision::note)
        .filter(Objects::nonNull)
        .map(note -> Wire.read(note, Notes.class))
        .findFirst()
        .orElse(null);
  }

  /// Another number where tags or citations of the newest version are others than before, without
  /// another edition; 0 where they can not be.
  public int described() {
    VersionView newest = current();
    return newest.originVersion() != null && judgements.list().isEmpty()
        ? 0
        : Objects.hash(
            newest.content().language(), newest.content().topics(), newest.content().citations());
  }

  /// The newest version.
  public VersionView current() {
    return versions.getFirst();
  }
}
