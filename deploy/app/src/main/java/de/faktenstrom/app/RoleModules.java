package de.faktenstrom.app;

import de.faktenstrom.demo.DemoModule;
import de.faktenstrom.desk.DeskModule;
import de.faktenstrom.enrich.EnrichModule;
import de.faktenstrom.feeds.FeedsModule;
import de.faktenstrom.ingest.IngestModule;
import de.faktenstrom.newsletter.NewsletterModule;
import de.faktenstrom.webhooks.WebhooksModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/// The modules of the roles that run here.
final class RoleModules implements ImportSelector, BeanFactoryAware {

  private static final Map<Role, Class<?>> MODULES =
      Map.of(
          Role.INGEST, IngestModule.class,
          Role.ENRICH, EnrichModule.class,
          Role.DESK, DeskModule.class,
          Role.FEEDS, FeedsModule.class,
          Role.NEWSLETTER, NewsletterModule.class,
          Role.WEBHOOKS, WebhooksModule.class);

  private @Nullable ProgramSettings settings;

  @Override
  public void setBeanFactory(BeanFactory beans) {
    settings = beans.getBean(ProgramSettings.class);
  }

  @Override
  public String[] selectImports(AnnotationMetadata importing) {
    var settings = Objects.requireNonNull(this.settings);
    List<String> modules = new ArrayList<>();
    MODULES.forEach((role, module) -> {
      if (settings.runs(role)) {
        modules.add(module.getName());
      }
    });
    if (settings.runs(Role.INGEST)) {
      modules.add(ChartsRoute.class.getName());
    }
    if (settings.demo()) {
      modules.add(DemoModule.class.getName());
    }
    return modules.toArray(String[]::new);
  }
}
