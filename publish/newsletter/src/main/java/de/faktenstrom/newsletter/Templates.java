package de.faktenstrom.newsletter;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// This module's HTML, of mails and pages alike, from `newsletter/*.html` on the class path.
/// Everything put in is escaped.
@Component
class Templates {

  private final TemplateEngine engine = new TemplateEngine();

  Templates() {
    var files = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    files.setPrefix("newsletter/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(files);
  }

  String render(String template, Words words, Map<String, ?> model) {
    var context = new Context(words.locale(), Map.copyOf(model));
    context.setVariable("t", words);
    return engine.process(template, context);
  }
}
