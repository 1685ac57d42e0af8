package de.faktenstrom.ingest.catalogue;

/// Names of DCAT 3, DCAT-AP 3 and Hydra, as far as they are read.
final class Terms {

  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
  private static final String SCHEMA = "http://schema.org/";

  static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  static final String DATASET = DCAT + "Dataset";
  static final String DISTRIBUTION = DCAT + "distribution";
  static final String DOWNLOAD = DCAT + "downloadURL";
  static final String ACCESS = DCAT + "accessURL";
  static final String MEDIA_TYPE = DCAT + "mediaType";
  static final String LANDING_PAGE = DCAT + "landingPage";
  static final String KEYWORD = DCAT + "keyword";
  static final String[] START = {DCAT + "startDate", SCHEMA + "startDate"};
  static final String[] END = {DCAT + "endDate", SCHEMA + "endDate"};
  static final String IDENTIFIER = DCT + "identifier";
  static final String TITLE = DCT + "title";
  static final String DESCRIPTION = DCT + "description";
  static final String PUBLISHER = DCT + "publisher";
  static final String LICENCE = DCT + "license";
  static final String TEMPORAL = DCT + "temporal";
  static final String FORMAT = DCT + "format";
  static final String LANGUAGE = DCT + "language";
  static final String ISSUED = DCT + "issued";
  static final String MODIFIED = DCT + "modified";
  static final String[] NAMES = {
    "http://xmlns.com/foaf/0.1/name",
    "http://www.w3.org/2006/vcard/ns#fn",
    "http://www.w3.org/2004/02/skos/core#prefLabel",
    "http://www.w3.org/2000/01/rdf-schema#label"
  };

  /// The name in use, and the one before it, which CKAN still gives.
  static final String[] NEXT = {HYDRA + "next", HYDRA + "nextPage"};

  static final String TOTAL = HYDRA + "totalItems";

  private Terms() {}
}
