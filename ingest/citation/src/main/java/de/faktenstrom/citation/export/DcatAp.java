package de.faktenstrom.citation.export;

import de.faktenstrom.citation.Name;
import de.faktenstrom.citation.Work;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.jspecify.annotations.Nullable;

/// A data set as DCAT-AP.de 3.0 has it, in Turtle. The contributor's number that GovData gives
/// (`dcatde:contributorID`) is the office's to ask for and is not made up here.
public final class DcatAp {

  private static final ValueFactory RDF_TERMS = SimpleValueFactory.getInstance();
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String LICENCES = "http://dcat-ap.de/def/licenses/";
  private static final IRI SOCIETY =
      iri("http://publications.europa.eu/resource/authority/data-theme/SOCI");

  private final StringWriter turtle = new StringWriter();
  private final RDFWriter writer = new TurtleWriter(turtle);
  private final Work work;
  private final IRI dataset;

  private DcatAp(Work work) {
    this.work = work;
    this.dataset = iri(work.id());
  }

  /// @throws IllegalArgumentException where the work is no data set
  public static String of(Work work) {
    if (!work.type().equals("dataset")) {
      throw new IllegalArgumentException("DCAT-AP describes data sets, not " + work.type());
    }
    return new DcatAp(work).write();
  }

  private String write() {
    writer.startRDF();
    writer.handleNamespace("dcat", DCAT.NAMESPACE);
    writer.handleNamespace("dct", DCTERMS.NAMESPACE);
    writer.handleNamespace("foaf", FOAF.NAMESPACE);
    writer.handleNamespace("prov", PROV.NAMESPACE);
    writer.handleNamespace("spdx", SPDX);
    writer.handleNamespace("xsd", XSD.NAMESPACE);
    dataset();
    distribution();
    writer.endRDF();
    return turtle.toString();
  }

  private void dataset() {
    say(dataset, RDF.TYPE, DCAT.DATASET);
    String title = work.text("title");
    text(dataset, DCTERMS.TITLE, title);
    text(dataset, DCTERMS.DESCRIPTION, description(title));
    text(dataset, DCTERMS.IDENTIFIER, work.text("number"));
    text(dataset, iri(DCAT.NAMESPACE + "version"), work.text("version"));
    say(dataset, DCAT.THEME, SOCIETY);
    String publisher = work.text("publisher");
    if (publisher != null) {
      agent(DCTERMS.PUBLISHER, publisher);
    }
    work.names("author").forEach(name -> agent(DCTERMS.CREATOR, whole(name)));
    String issued = Values.date(work, "issued", "-");
    if (issued != null) {
      say(dataset, DCTERMS.ISSUED, RDF_TERMS.createLiteral(issued, dateType(issued)));
    }
    String address = Values.address(work);
    if (address != null) {
      say(dataset, DCAT.LANDING_PAGE, iri(address));
    }
    time(dataset, PROV.GENERATED_AT_TIME, work.custom("retrieved"));
  }

  private @Nullable String description(@Nullable String title) {
    String said =
        Stream.of(title, work.text("number"), Values.snapshot(work))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(". "));
    return said.isEmpty() ? null : said;
  }

  private void distribution() {
    String address = Values.address(work);
    String hash = work.custom("sha256");
    if (address == null) {
      return;
    }
    Resource distribution = RDF_TERMS.createBNode("distribution");
    say(dataset, DCAT.HAS_DISTRIBUTION, distribution);
    say(distribution, RDF.TYPE, DCAT.DISTRIBUTION);
    say(distribution, DCAT.ACCESS_URL, iri(address));
    licence(distribution, work.custom("licence"));
    if (hash != null) {
      Resource checksum = RDF_TERMS.createBNode("checksum");
      say(distribution, iri(SPDX + "checksum"), checksum);
      say(checksum, RDF.TYPE, iri(SPDX + "Checksum"));
      say(checksum, iri(SPDX + "algorithm"), iri(SPDX + "checksumAlgorithm_sha256"));
      say(checksum, iri(SPDX + "checksumValue"), RDF_TERMS.createLiteral(hash, XSD.HEXBINARY));
    }
  }

  /// By the list of DCAT-AP.de where it stands there; what has no address is told in words.
  private void licence(Resource distribution, @Nullable String licence) {
    if (licence == null) {
      return;
    }
    String listed =
        switch (licence.toLowerCase(Locale.ROOT)) {
          case "dl-de/by-2-0", "dl-de-by-2.0" -> LICENCES + "dl-by-de/2.0";
          case "dl-de/zero-2-0", "dl-de-zero-2.0" -> LICENCES + "dl-zero-de/2.0";
          case "cc-by-4.0" -> LICENCES + "cc-by/4.0";
          case "cc0-1.0" -> LICENCES + "cc-zero";
          default -> licence;
        };
    if (listed.matches("https?://\\S+")) {
      say(distribution, DCTERMS.LICENSE, iri(listed));
      return;
    }
    Resource statement = RDF_TERMS.createBNode("rights");
    say(distribution, DCTERMS.RIGHTS, statement);
    say(statement, RDF.TYPE, DCTERMS.RIGHTS_STATEMENT);
    text(statement, RDFS.LABEL, licence);
  }

  private void agent(IRI role, String name) {
    Resource agent =
        RDF_TERMS.createBNode(role.getLocalName() + Integer.toHexString(name.hashCode()));
    say(dataset, role, agent);
    say(agent, RDF.TYPE, FOAF.AGENT);
    text(agent, FOAF.NAME, name);
  }

  private static String whole(Name name) {
    return switch (name) {
      case Name.Institution(String whole) -> whole;
      case Name.Person(String family, String given, String particle) ->
          Stream.of(given, particle, family)
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" "));
    };
  }

  private static IRI dateType(String date) {
    return List.of(XSD.GYEAR, XSD.GYEARMONTH, XSD.DATE).get(date.split("-").length - 1);
  }

  private void time(Resource subject, IRI property, @Nullable String instant) {
    if (instant != null) {
      say(subject, property, RDF_TERMS.createLiteral(instant, XSD.DATETIME));
    }
  }

  private void text(Resource subject, IRI property, @Nullable String said) {
    if (said != null) {
      say(subject, property, RDF_TERMS.createLiteral(said));
    }
  }

  private void say(Resource subject, IRI property, Value object) {
    writer.handleStatement(RDF_TERMS.createStatement(subject, property, object));
  }

  private static IRI iri(String address) {
    return RDF_TERMS.createIRI(address);
  }
}
