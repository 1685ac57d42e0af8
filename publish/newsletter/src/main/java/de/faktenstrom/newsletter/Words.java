package de.faktenstrom.newsletter;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The module's German and English wording, from `newsletter/words_*.properties`. Public so that
/// templates may call it.
public final class Words {

  private final Locale locale;
  private final ResourceBundle bundle;

  private Words(Locale locale) {
    this.locale = locale;
    bundle =
        ResourceBundle.getBundle(
            "newsletter.words",
            locale,
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// German, unless English is asked for.
  static Words in(String language) {
    return new Words(language.startsWith("en") ? Locale.ENGLISH : Locale.GERMAN);
  }

  Locale locale() {
    return locale;
  }

  public String language() {
    return locale.getLanguage();
  }

  public String get(String key) {
    return bundle.getString(key);
  }

  public String get(String key, Object value) {
    return get(key, new Object[] {value});
  }

  String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
