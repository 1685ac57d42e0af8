package de.faktenstrom.citation;

import java.util.Arrays;
import java.util.Optional;

/// How a citation is given: written in a style, or as a record for another program.
public enum Form {
  TEXT("text", "Text", "text/plain;charset=utf-8", "txt"),
  HTML("html", "HTML", "text/html;charset=utf-8", "html"),
  CSL_JSON("csl-json", "CSL-JSON", "application/vnd.citationstyles.csl+json", "json"),
  BIBTEX("bibtex", "BibTeX", "application/x-bibtex;charset=utf-8", "bib"),
  RIS("ris", "RIS", "application/x-research-info-systems;charset=utf-8", "ris"),
  SCHEMA_ORG("schema.org", "schema.org", "application/ld+json", "jsonld"),
  /// Data sets only.
  DCAT_AP_DE("dcat-ap.de", "DCAT-AP.de", "text/turtle;charset=utf-8", "ttl");

  private final String slug;
  private final String title;
  private final String mediaType;
  private final String extension;

  Form(String slug, String title, String mediaType, String extension) {
    this.slug = slug;
    this.title = title;
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /// As it stands in addresses.
  public String slug() {
    return slug;
  }

  /// As readers know it, the same in both languages.
  public String title() {
    return title;
  }

  public String mediaType() {
    return mediaType;
  }

  /// Of a file's name, without the dot.
  public String extension() {
    return extension;
  }

  /// The form of that name, empty where there is none.
  public static Optional<Form> of(String slug) {
    return Arrays.stream(values()).filter(form -> form.slug.equals(slug)).findFirst();
  }
}
