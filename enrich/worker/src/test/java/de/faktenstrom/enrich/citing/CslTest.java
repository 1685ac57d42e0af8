package de.faktenstrom.enrich.citing;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.text.PlainText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CslTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "doi:10.1234/abc | {'id':'doi:10.1234/abc','type':'document','DOI':'10.1234/abc','URL':'https://doi.org/10.1234/abc'}",
        "ISBN 3-16-148410-X | {'id':'isbn:9783161484100','type':'book','ISBN':'9783161484100'}",
        "ISSN 0023-2653 | {'id':'issn:0023-2653','type':'periodical','ISSN':'0023-2653','URL':'https://portal.issn.org/resource/ISSN/0023-2653'}",
        "Tabelle 12531-0043, Destatis | {'id':'genesis:12531-0043','type':'dataset','number':'12531-0043','publisher':'Statistisches Bundesamt (Destatis)','URL':'https://www-genesis.destatis.de/datenbank/online/statistic/12531/table/12531-0043'}",
        "§ 10 Abs. 1 StAG | {'id':'law:§ 10 Abs. 1 StAG','type':'legislation','title':'StAG','section':'§ 10 Abs. 1','URL':'https://www.gesetze-im-internet.de/stag/'}",
        "BVerwG, Urteil vom 11.07.2023 - 1 C 4.23 | {'id':'decision:BVerwG 1 C 4.23','type':'legal_case','authority':'BVerwG','number':'1 C 4.23','issued':{'date-parts':[[2023,7,11]]}}",
        "Quelle: BAMF, Aktuelle Zahlen, Ausgabe Juli 2025 | {'id':'source:BAMF, Aktuelle Zahlen, Ausgabe Juli 2025','type':'document','author':[{'literal':'BAMF'}],'title':'Aktuelle Zahlen','edition':'Juli 2025','issued':{'date-parts':[[2025,7]]}}",
        "BR-Drs. 123/24 | {'id':'drucksache:BR-Drs. 123/24','type':'report','author':[{'literal':'Bundesrat'}],'collection-title':'Drucksache','number':'123/24'}"
      })
  void saysWhatTheCitationSays(String text, String json) {
    Found found = Citations.found(PlainText.ofText(text)).getFirst();

    assertThat(JsonMapper.shared().writeValueAsString(Csl.of(found.reference())))
        .isEqualTo(json.replace('\'', '"'));
  }
}
