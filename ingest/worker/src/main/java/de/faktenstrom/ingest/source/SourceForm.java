package de.faktenstrom.ingest.source;

import com.github.f4b6a3.uuid.UuidCreator;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.web.Form;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a source's set-up, or a change of it, from JSON.
final class SourceForm {

  /// `release` in words.
  private static final String AT_ONCE = "release at once";

  private static final int SHORTEST = 5;
  private static final int LONGEST = 7 * 86_400;
  private static final Duration FEED = Duration.ofMinutes(15);
  private static final Duration OAI = Duration.ofHours(1);
  private static final Duration DIRECTORY = Duration.ofSeconds(10);
  private static final Duration MAIL = Duration.ofMinutes(1);
  private static final Duration TABLE = Duration.ofDays(1);
  private static final Duration CATALOGUE = Duration.ofHours(6);
  private static final Duration SITEMAP = Duration.ofHours(1);
  private static final Duration NOTICES = Duration.ofHours(6);
  private static final List<String> SET_UP =
      List.of("name", "trust", "licence", "language", "itemKind", "intervalSeconds");

  private SourceForm() {}

  /// @param settings JSON of what only its kind has; absent where it has nothing, or where a change
  ///   leaves it as it is
  record SetUp(Source source, @Nullable String settings) {}

  /// @param root where watched folders lie
  /// @throws de.faktenstrom.ingest.web.RefusedException where it is not valid
  static SetUp read(byte[] json, Folder.Root root, List<KindSettings> kinds) {
    LinkedHashSet<String> fields = fields(kinds);
    fields.addAll(List.of("kind", "url"));
    Form form = Form.read(json, fields);
    SourceKind known = kind(form);
    SourceKind kind = Objects.requireNonNullElse(known, SourceKind.PUSH);
    Source fresh =
        new Source(
            UuidCreator.getTimeOrderedEpoch(),
            Plain.line(form.required("name", 200)),
            kind,
            known == null ? null : SourceAddress.read(form, kind, root),
            Trust.REVIEW,
            null,
            null,
            itemKind(kind),
            interval(kind),
            State.ACTIVE,
            1);
    String settings = settings(form, fresh, kinds, true);
    SetUp setUp = new SetUp(with(form, placed(fresh, settings, kinds)), settings);
    form.check();
    return setUp;
  }

  /// A feed that is only tried: `url`, and nothing else.
  ///
  /// @throws de.faktenstrom.ingest.web.RefusedException where it is no address that may be read
  static Source trial(byte[] json) {
    Form form = Form.read(json, new LinkedHashSet<>(List.of("url")));
    String url = SourceAddress.web(form);
    form.check();
    return new Source(
        UuidCreator.getTimeOrderedEpoch(),
        "",
        SourceKind.FEED,
        url,
        Trust.REVIEW,
        null,
        null,
        Kind.ARTICLE,
        FEED,
        State.ACTIVE,
        1);
  }

  private static Kind itemKind(SourceKind kind) {
    return switch (kind) {
      case TABLE, CATALOGUE -> Kind.TABLE;
      case MAIL -> Kind.PRESS_RELEASE;
      case FEED, OAI, DIRECTORY, PUSH, SITEMAP, NOTICES -> Kind.ARTICLE;
    };
  }

  private static Duration interval(SourceKind kind) {
    return switch (kind) {
      case OAI -> OAI;
      case DIRECTORY -> DIRECTORY;
      case MAIL -> MAIL;
      case TABLE -> TABLE;
      case CATALOGUE -> CATALOGUE;
      case SITEMAP -> SITEMAP;
      case NOTICES -> NOTICES;
      case FEED, PUSH -> FEED;
    };
  }

  /// The source with the fields that are there changed; what is `null` stays.
  static SetUp change(byte[] json, Source source, List<KindSettings> kinds) {
    LinkedHashSet<String> fields = fields(kinds);
    fields.add("state");
    Form form = Form.read(json, fields);
    SetUp changed = new SetUp(with(form, source), settings(form, source, kinds, false));
    form.check();
    return changed;
  }

  private static LinkedHashSet<String> fields(List<KindSettings> kinds) {
    LinkedHashSet<String> fields = new LinkedHashSet<>(SET_UP);
    kinds.forEach(kind -> fields.add(kind.kind().toString()));
    return fields;
  }

  private static @Nullable String settings(
      Form form, Source source, List<KindSettings> kinds, boolean fresh) {
    String settings = null;
    for (KindSettings kind : kinds) {
      String field = kind.kind().toString();
      if (kind.kind() == source.kind() && (fresh || form.has(field))) {
        settings = kind.read(form, source.url());
      } else if (form.has(field)) {
        form.fault(
            field,
            "is for sources of kind " + field + " only.",
            "gilt nur für Quellen der Art " + field + ".");
      }
    }
    return settings;
  }

  /// The source where those of its kind are, if it names no address itself.
  private static Source placed(Source source, @Nullable String settings, List<KindSettings> kinds) {
    if (source.url() != null || settings == null) {
      return source;
    }
    for (KindSettings kind : kinds) {
      String usual = kind.kind() == source.kind() ? kind.usualUrl(settings) : null;
      if (usual != null) {
        return source.at(usual);
      }
    }
    return source;
  }

  private static Source with(Form form, Source source) {
    String name = form.text("name", 200);
    Trust trust = form.parsed("trust", SourceForm::trust, "must be review or release.");
    String licence = form.text("licence", 500);
    String language = form.language("language");
    Kind itemKind =
        form.parsed(
            "itemKind", slug -> Kind.of(slug).orElse(null), "must be one of " + kinds() + ".");
    Integer seconds = form.number("intervalSeconds", SHORTEST, LONGEST);
    State state = form.parsed("state", SourceForm::state, "must be active or stopped.");
    return new Source(
        source.id(),
        name == null ? source.name() : Plain.line(name),
        source.kind(),
        source.url(),
        trust == null ? source.trust() : trust,
        licence == null ? source.licence() : Plain.orAbsent(Plain.line(licence)),
        language == null ? source.language() : language,
        itemKind == null ? source.itemKind() : itemKind,
        seconds == null ? source.interval() : Duration.ofSeconds(seconds),
        state == null ? source.state() : state,
        source.version());
  }

  private static @Nullable SourceKind kind(Form form) {
    if (!form.has("kind")) {
      form.fault(
          "kind",
          "is missing; one of feed, oai, directory, table, push, catalogue, sitemap, notices, mail.",
          "fehlt; feed, oai, directory, table, push, catalogue, sitemap, notices oder mail.");
      return null;
    }
    return form.parsed(
        "kind",
        name -> SourceKind.of(name).orElse(null),
        "must be feed, oai, directory, table, push, catalogue, sitemap, notices or mail.");
  }

  private static @Nullable Trust trust(String name) {
    if (name.equals(AT_ONCE)) {
      return Trust.RELEASE;
    }
    return Arrays.stream(Trust.values())
        .filter(t -> t.toString().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable State state(String name) {
    return State.of(name).filter(state -> state != State.GONE).orElse(null);
  }

  private static String kinds() {
    return Arrays.stream(Kind.values()).map(Kind::toString).collect(Collectors.joining(", "));
  }
}
