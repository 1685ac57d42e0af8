package de.faktenstrom.desk.console;

import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.desk.concern.TableDecision;
import de.faktenstrom.desk.expert.Reason;
import de.faktenstrom.desk.item.Detail;
import de.faktenstrom.desk.item.Notes;
import de.faktenstrom.desk.judgement.Spoken;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/// The audit's deeds in the reader's language.
///
/// @param marks tells of deeds that are about marks
/// @param people names of experts by their id; those who were removed are no longer known
record Telling(
    MessageSource messages,
    WallClock times,
    BiFunction<Deed, Locale, String> marks,
    Function<UUID, Optional<String>> people) {

  /// Who did it: a person, a source by its name, or the program itself.
  public String actor(Deed deed) {
    String actor = deed.actor().replaceFirst("^source:", "");
    return Objects.requireNonNull(
        messages.getMessage("actor." + actor, null, actor, times.language()));
  }

  public String detail(Deed deed) {
    return switch (deed.action()) {
      case "concern", "resolve" -> marks.apply(deed, times.language());
      case Spoken.ACTION -> judged(Spoken.of(deed));
      case "table-accept", "table-refuse" -> decided(TableDecision.of(deed));
      case "account-create", "account-roles" -> roles(deed.detail());
      case "expert-save",
          "expert-remove",
          "expert-consent",
          "expert-withdraw",
          "expert-contact",
          "expert-lapse" ->
          person(deed.detail());
      case "answer" -> Detail.of(deed).map(this::answered).orElse(deed.detail());
      default -> Detail.of(deed).map(this::told).orElse(deed.detail());
    };
  }

  /// `login: role,role`
  private String roles(String detail) {
    String[] parts = detail.split(": ", 2);
    return parts.length == 1
        ? detail
        : parts[0]
            + ": "
            + Arrays.stream(parts[1].split(",", -1))
                .map(role -> messages.getMessage("role." + role, null, role, times.language()))
                .collect(Collectors.joining(", "));
  }

  /// `id way until`, the last two where they matter.
  private String person(String detail) {
    String[] parts = detail.split(" ");
    String name = people.apply(UUID.fromString(parts[0])).orElseGet(() -> text("experts.gone"));
    String way = parts.length > 1 ? ", " + text("experts.way." + parts[1]) : "";
    String until =
        parts.length > 2 ? ", " + text("experts.toThe", times.day(LocalDate.parse(parts[2]))) : "";
    return name + way + until;
  }

  /// Why somebody is suggested, in words.
  public String reason(Reason reason) {
    boolean german = times.language().getLanguage().equals("de");
    return switch (reason) {
      case Reason.Wrote(String doi) -> text("experts.why.wrote", doi);
      case Reason.Named(String orcid) -> text("experts.why.named", orcid);
      case Reason.Knows knows -> {
        String item = german ? knows.item().de() : knows.item().en();
        String expert = german ? knows.expert().de() : knows.expert().en();
        yield knows.same()
            ? text("experts.why.topic", item)
            : text("experts.why.near", expert, item);
      }
    };
  }

  private String decided(TableDecision decision) {
    return text("told.table", decision.table(), decision.title(), decision.state())
        + (decision.became() == null ? "" : " → " + decision.became())
        + "; "
        + decision.reason();
  }

  private String judged(Spoken spoken) {
    String verdict = spoken.verdict() == null ? "open" : spoken.verdict();
    String name = times.language().getLanguage().equals("de") ? spoken.de() : spoken.en();
    return text("told." + spoken.kind() + "." + verdict, name);
  }

  private String answered(Detail detail) {
    return detail.embargo() == null || detail.zone() == null
        ? text("told.noEmbargo")
        : text("told.embargo", times.text(detail.embargo(), ZoneId.of(detail.zone())));
  }

  private String told(Detail detail) {
    List<String> parts = new ArrayList<>();
    if (detail.channels() != null) {
      parts.add(
          detail.channels().stream()
              .map(channel -> text("channel." + channel))
              .collect(Collectors.joining(", ")));
    }
    if (detail.due() != null && detail.zone() != null) {
      parts.add(text("told.due", times.text(detail.due(), ZoneId.of(detail.zone()))));
    }
    if (detail.coSigner() != null) {
      parts.add(text("told.coSigner", detail.coSigner()));
    }
    if (detail.notes() != null) {
      parts.addAll(told(detail.notes()));
    }
    return String.join("; ", parts);
  }

  private List<String> told(Notes notes) {
    String severity = notes.severity() == null ? null : text("severity." + notes.severity());
    return Stream.of(notes.reason(), severity, notes.noteShort(), notes.noteReaders())
        .filter(Objects::nonNull)
        .toList();
  }

  private String text(String key, Object... arguments) {
    Locale language = times.language();
    return messages.getMessage(key, arguments, language);
  }
}
