package de.faktenstrom.citation;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One style in one language, made ready once. citeproc-java keeps what it cites, so only one
/// caller is let in at a time.
final class Engine {

  private static final String FILES = "/de/faktenstrom/citation/csl/";

  private final ReentrantLock lock = new ReentrantLock();
  private final Desk desk = new Desk();
  private final CSL csl;

  Engine(Style style, Language language) {
    try {
      csl =
          new CSL(
              desk,
              locale -> read("locales-" + locale + ".xml"),
              null,
              read(style.file(language) + ".csl"),
              style.locale(language));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    csl.setConvertLinks(false);
  }

  Written write(Adapted adapted) {
    Work work = adapted.work();
    CSLItemData item = CSLItemData.fromJson(known(work));
    lock.lock();
    try {
      desk.item = item;
      csl.reset();
      csl.registerCitationItems(work.id());
      return Entry.read(csl.makeBibliography().getEntries()[0], adapted.aside());
    } finally {
      lock.unlock();
    }
  }

  private static Map<String, Object> known(Work work) {
    Map<String, Object> variables = new LinkedHashMap<>(work.variables());
    variables.remove("custom");
    return variables;
  }

  private static String read(String file) {
    try (var stream =
        Objects.requireNonNull(Engine.class.getResourceAsStream(FILES + file), file)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The one work that is being cited.
  private static final class Desk implements ItemDataProvider {
    private @Nullable CSLItemData item;

    @Override
    public @Nullable CSLItemData retrieveItem(String id) {
      return item;
    }

    @Override
    public Collection<String> getIds() {
      return item == null ? List.of() : new ArrayList<>(List.of(item.getId()));
    }
  }
}
