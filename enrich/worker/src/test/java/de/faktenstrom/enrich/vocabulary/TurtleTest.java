package de.faktenstrom.enrich.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurtleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@prefix a: <http://a/> . a:b a a:c .",
        "PREFIX a: <http://a/>\nBASE <http://base/x/>\n<y> a:b <../z> , <#f> , <> ; a:c 'q' .",
        "@prefix : <http://a/#> . :a.b :c :d.e.f. :x :y :z .",
        "@prefix p: <http://a/> . p:a p:b \"x\\\"y\\n\\u00e4\\U0001F600\"@de-AT , '''a'b''c\n'''@en .",
        "@prefix p: <http://a/> . p:a p:b \"\"\"say \"hi\" twice\"\"\"^^p:t .",
        "@prefix p: <http://a/> . p:a p:b 1 , -2.5 , 3e4 , .5E-1 , true , false .",
        "@prefix p: <http://a/> . p:a p:b [ p:c p:d ; p:e [ ] ] . [ p:f p:g ] p:h _:x . [ p:i p:j ] .",
        "@prefix p: <http://a/> . p:a p:b ( 1 \"two\"@en ( p:c ) ( ) ) .",
        "@prefix p: <http://a/> . p:a p:b p:c ; ; p:d p:e ; .",
        "# nothing but a comment",
        "@prefix p: <http://a/> .\np:a p:b p:c . # comment\np:a%20b p:c\\,d p:e:f .",
        "@prefix a: <http://a/> . a:a a:a a:a . a:true a:b true .",
        "<http://a/b> <http://a/\\u00e9> \"\" ."
      })
  void readsWhatRdf4jReads(String turtle) throws IOException {
    assertThat(own(turtle)).containsExactlyInAnyOrderElementsOf(rdf4j(turtle));
  }

  @Test
  void readsOurThesaurusAsRdf4jDoes() throws IOException {
    String turtle = Vocabulary.migration().turtle();

    assertThat(own(turtle)).containsExactlyElementsOf(rdf4j(turtle));
  }

  @Test
  void readsALargeForeignThesaurusAsRdf4jDoes() throws IOException {
    Path file =
        Path.of(System.getProperty("shared.data", "../shared/data"), "tagging/stw-skos.ttl");
    assumeTrue(Files.exists(file), "no foreign thesaurus at hand");
    String turtle = Files.readString(file);

    List<String> own = own(turtle);

    assertThat(own).hasSizeGreaterThan(50_000);
    assertThat(own.stream().sorted().toList()).isEqualTo(rdf4j(turtle).stream().sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<http://a> <http://b> \"open .",
        "<http://a> <http://b> \"line\nbreak\" .",
        "<http://a> <http://b> <http://c>",
        "a:b a:c a:d .",
        "<http://a b> <http://b> <http://c> .",
        "<http://a> <http://b> \"\\x\" .",
        "<http://a> <http://b> ( 1 2 .",
        "<http://a> <http://b> 1e .",
        "<http://a> .",
        "@prefix a <http://a/> ."
      })
  void refusesWhatIsNoTurtleAndSaysTheLine(String turtle) {
    assertThatThrownBy(() -> Turtle.read("# first line\n" + turtle, ""))
        .isInstanceOf(TurtleFault.class)
        .hasMessageMatching("(?s)Turtle, line [23]: .*");
  }

  private static List<String> own(String turtle) {
    return Turtle.read(turtle, "http://document/").stream()
        .map(s -> term(s.subject()) + " <" + s.predicate() + "> " + term(s.object()))
        .toList();
  }

  private static String term(Term term) {
    return switch (term) {
      case Term.Iri(String value) -> "<" + value + ">";
      case Term.Blank _ -> "_";
      case Term.Literal l ->
          "\"" + l.text() + "\"" + (l.language() != null ? "@" + l.language() : l.datatype());
    };
  }

  private static List<String> rdf4j(String turtle) throws IOException {
    List<String> statements = new ArrayList<>();
    TurtleParser parser = new TurtleParser();
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(org.eclipse.rdf4j.model.Statement s) {
            statements.add(
                value(s.getSubject())
                    + " <"
                    + s.getPredicate().stringValue()
                    + "> "
                    + value(s.getObject()));
          }
        });
    parser.parse(new StringReader(turtle), "http://document/");
    return statements;
  }

  private static String value(Value value) {
    return switch (value) {
      case Literal l ->
          "\""
              + l.getLabel()
              + "\""
              + l.getLanguage()
                  .map(tag -> "@" + tag.toLowerCase(java.util.Locale.ROOT))
                  .orElse(l.getDatatype().stringValue());
      case BNode _ -> "_";
      default -> "<" + value.stringValue() + ">";
    };
  }
}
