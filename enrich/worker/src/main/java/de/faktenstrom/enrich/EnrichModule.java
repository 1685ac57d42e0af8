package de.faktenstrom.enrich;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.indexing.ModelInUse;
import de.faktenstrom.enrich.places.Places;
import de.faktenstrom.enrich.relating.RelatingModule;
import de.faktenstrom.enrich.resolve.ResolveModule;
import de.faktenstrom.enrich.tagging.Tagger;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import de.faktenstrom.ingest.events.ItemIngested;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Enrich for a Spring context that has the event log's module and Camel. Needs the schema
/// `enrich`, [EnrichSettings], [de.faktenstrom.enrich.resolve.ResolveSettings] and an
/// `AddressPolicy`.
@Configuration(proxyBeanMethods = false)
@Import({
  EnrichRoute.class,
  WrittenRoute.class,
  Enriching.class,
  TopicsController.class,
  ResolveModule.class,
  RelatingModule.class
})
public class EnrichModule {

  @Bean
  Vocabulary enrichVocabulary() {
    return Vocabulary.migration();
  }

  @Bean
  Enrichment enrichment(Vocabulary vocabulary, EnrichSettings settings) {
    Tagger tagger = Tagger.of(vocabulary);
    Places places = Places.load();
    return settings.model() == null
        ? new Enrichment(tagger, places)
        : new Enrichment(
            new LearnedTopics(vocabulary, tagger, new ModelInUse(settings.model())), places);
  }

  /// For those who enrich again what came in before.
  @Bean
  Function<ItemIngested, ItemEnriched> enrichFunction(Enrichment enrichment) {
    return enrichment::enrich;
  }
}
