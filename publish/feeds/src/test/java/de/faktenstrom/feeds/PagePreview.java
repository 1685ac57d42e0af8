package de.faktenstrom.feeds;

import static de.faktenstrom.feeds.Samples.at;

import de.faktenstrom.publish.events.Announcement;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Writes the pages as files beside their style, to be looked at in a browser:
/// `target/preview/*.html`.
final class PagePreview {

  private static final Path FOLDER = Path.of("target/preview");

  private PagePreview() {}

  public static void main(String[] arguments) throws Exception {
    TestFeeds feeds = new TestFeeds();
    for (int number = 1; number < 9; number++) {
      feeds.project(Samples.released(number));
    }
    feeds.project(Samples.corrected(2, 2, at(80)), Samples.withdrawn(3, 2, at(90)), long_());
    Files.createDirectories(FOLDER);
    Files.copy(
        Path.of("src/main/resources/static/feeds/feeds.css"),
        FOLDER.resolve("feeds.css"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    MockMvc web = feeds.web();
    write(web, "start", "/");
    write(web, "beitrag", "/beitrag/" + Samples.id(20));
    write(web, "korrigiert", "/beitrag/" + Samples.id(2));
    write(web, "fassung", "/beitrag/" + Samples.id(2) + "?version=1");
    write(web, "zurueckgezogen", "/beitrag/" + Samples.id(3));
    write(web, "fehlt", "/beitrag/x");
    write(web, "english", "/beitrag/" + Samples.id(2) + "?lang=en");
    write(web, "impressum", "/impressum");
    System.exit(0);
  }

  private static void write(MockMvc web, String name, String address) throws Exception {
    byte[] page =
        web.perform(MockMvcRequestBuilders.get(address))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    String html = new String(page, java.nio.charset.StandardCharsets.UTF_8);
    Files.writeString(
        FOLDER.resolve(name + ".html"), html.replace("/feeds/feeds.css", "feeds.css"));
  }

  private static Announcement long_() {
    String body =
        """
        <p>Ende 2024 lebten in Köln <strong>39.945 Schutzsuchende</strong> mit anerkanntem Schutzstatus. Das sind
        3,6 % der Bevölkerung der Stadt. Im Jahr davor waren es 3,4 %, ein Anstieg um 0,2 Prozentpunkte.</p>
        <h2>Nach Herkunftsland</h2>
        <table><thead><tr><th>Land</th><th>Anzahl</th><th>Anteil</th></tr></thead>
        <tbody><tr><td>Syrien</td><td>14.205</td><td>35,6 %</td></tr><tr><td>Ukraine</td><td>11.870</td><td>29,7 %</td></tr>
        <tr><td>Afghanistan</td><td>4.120</td><td>10,3 %</td></tr></tbody></table>
        <blockquote><p>„Die Zahlen sagen nichts über Bedarfe, nur über den Rechtsstatus.“</p></blockquote>
        <ul><li>Stichtag ist der 31. Dezember 2024.</li><li>Vorläufige Ergebnisse sind als solche benannt.</li></ul>
        """;
    return new Announcement.Released(
        Samples.withText(
            Samples.publication(20),
            "Bevölkerungsentwicklung: Mehr Schutzsuchende mit anerkanntem Schutzstatus in Köln",
            "Ende 2024 lebten in Köln 39.945 Schutzsuchende mit anerkanntem Schutzstatus, 3,6 % der Bevölkerung.",
            body),
        1,
        Samples.FEED);
  }
}
