package de.faktenstrom.enrich;

import de.faktenstrom.enrich.indexing.ModelInUse;
import de.faktenstrom.enrich.places.Places;
import de.faktenstrom.enrich.tagging.Tagger;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Enrich for a Spring context that has the event log's module and Camel. No schema.
@Configuration(proxyBeanMethods = false)
@Import({EnrichRoute.class, Enriching.class, TopicsController.class})
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
}
