package de.faktenstrom.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.faktenstrom.ingest.dataset.TableSettings.Origin;
import de.faktenstrom.ingest.table.read.NumberStyle;
import de.faktenstrom.ingest.table.read.TableFormat;
import de.faktenstrom.ingest.web.Form;
import de.faktenstrom.ingest.web.RefusedException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFormTest {

  private static final String WORDING =
      "\"wording\":{\"title\":\"T\",\"publisher\":\"P\",\"population\":\"Leute\"}";

  @Test
  void readsAServiceWithItsSelection() {
    TableSettings settings =
        read(
            "{\"code\":\"12531-0043\",\"format\":\"genesis\",\"selection\":{\"startyear\":\"2020\"},"
                + "\"threshold\":{\"absolute\":10,\"percent\":0.5},"
                + "\"revisions\":[{\"first\":\"2026-03-01\",\"last\":\"2026-03-31\"},{\"first\":\"2026-09-30\"}],"
                + "\"sums\":[{\"dimension\":\"GES\",\"total\":\"INSGESAMT\",\"parts\":[\"GESM\",\"GESW\"]}],"
                + WORDING
                + "}");

    assertThat(settings.origin()).isEqualTo(new Origin.Genesis(Map.of("startyear", "2020")));
    assertThat(settings.threshold().percent()).isEqualByComparingTo(new BigDecimal("0.5"));
    assertThat(settings.revisions().covers(LocalDate.of(2026, 3, 31))).isTrue();
    assertThat(settings.revisions().covers(LocalDate.of(2026, 9, 30))).isTrue();
    assertThat(settings.revisions().covers(LocalDate.of(2026, 10, 1))).isFalse();
    assertThat(settings.plausibility().sums()).hasSize(1);
    assertThat(settings.wording().verb()).isEqualTo("gab es");
  }

  @Test
  void readsWhatTheColumnsMean() {
    TableSettings settings =
        read(
            "{\"code\":\"T1\",\"format\":\"xlsx\",\"sheet\":\"Blatt 2\",\"mapping\":{\"headerRow\":4,"
                + "\"numbers\":\"german\",\"keys\":[{\"header\":\"Kreis\",\"dimension\":\"KREISE\"}],"
                + "\"measures\":[{\"header\":\"Wert\",\"code\":\"W\"}],"
                + "\"fixed\":[{\"dimension\":\"JAHR\",\"time\":true,\"member\":\"2024\"}]},"
                + WORDING
                + "}");

    TableFormat.Xlsx format = (TableFormat.Xlsx) settings.format();
    assertThat(format.sheet()).isEqualTo("Blatt 2");
    assertThat(format.mapping().headerRow()).isEqualTo(4);
    assertThat(format.mapping().numbers()).isEqualTo(NumberStyle.GERMAN);
    assertThat(format.mapping().measures().getFirst().unit()).isEqualTo("Anzahl");
    assertThat(format.mapping().fixed().getFirst().dimension().isTime()).isTrue();
    assertThat(settings.origin()).isEqualTo(new Origin.Document());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "{\"format\":\"genesis-csv\",W} | Feld code: fehlt.",
        "{\"code\":\"../etc\",\"format\":\"genesis-csv\",W} | Feld code: muss ein Tabellencode",
        "{\"code\":\"T\",W} | Feld format: fehlt.",
        "{\"code\":\"T\",\"format\":\"pdf\",W} | Feld format: hat keinen erlaubten Wert.",
        "{\"code\":\"T\",\"format\":\"csv\",W} | Feld mapping: fehlt",
        "{\"code\":\"T\",\"format\":\"json-stat\",\"selection\":{\"startyear\":\"1\"},W} | Feld selection: gilt nur",
        "{\"code\":\"T\",\"format\":\"genesis\",\"selection\":{\"password\":\"x\"},W} | Feld selection: darf nur",
        "{\"code\":\"T\",\"format\":\"genesis\",\"selection\":{\"startyear\":2020},W} | Feld selection: muss ein Objekt aus",
        "{\"code\":\"T\",\"format\":\"genesis\"} | Feld wording: fehlt",
        "{\"code\":\"T\",\"format\":\"genesis\",\"wording\":{\"title\":\"T\",\"publisher\":\"P\"}} | Feld wording/population: fehlt.",
        "{\"code\":\"T\",\"format\":\"genesis\",\"threshold\":{\"percent\":-1},W} | Feld threshold/percent: muss eine Zahl",
        "{\"code\":\"T\",\"format\":\"genesis\",\"revisions\":[{\"first\":\"2026-03-31\",\"last\":\"2026-03-01\"}],W} | Feld revisions/0/last: darf nicht vor",
        "{\"code\":\"T\",\"format\":\"genesis\",\"mostLost\":2,W} | Feld mostLost: muss ein Anteil",
        "{\"code\":\"T\",\"format\":\"genesis\",\"wert\":2,W} | Das Feld „wert“ ist nicht bekannt.",
        "{\"code\":\"T\",\"format\":\"genesis\",\"threshold\":{\"rel\":1},W} | Das Feld „threshold/rel“ ist nicht bekannt.",
      })
  void saysInGermanWhatIsWrong(String json, String said) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> read(json.replace("W}", WORDING + "}")));

    assertThat(refused.refusal().inGerman().detail()).startsWith(said);
  }

  private static TableSettings read(String json) {
    Form form = Form.read(json.getBytes(StandardCharsets.UTF_8), TableForm.FIELDS);
    TableSettings settings = TableForm.read(form);
    form.check();
    return settings;
  }
}
