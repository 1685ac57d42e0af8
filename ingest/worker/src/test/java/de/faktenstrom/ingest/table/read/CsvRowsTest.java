package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  private static final Limits SMALL = new Limits(1_000, 3, 10, 10, 5);

  private static List<List<String>> read(String text, Limits limits)
      throws IOException, UnreadableTable {
    Numbers numbers = Numbers.of(NumberStyle.GERMAN, null);
    CsvRows rows = new CsvRows(new StringReader(text), ';', limits, numbers);
    List<List<String>> all = new ArrayList<>();
    while (rows.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < rows.width(); i++) {
        row.add(rows.text(i));
      }
      all.add(row);
    }
    return all;
  }

  @Test
  void partsFieldsAndRowsWhateverTheLineEnd() throws Exception {
    assertThat(read("a;b\r\nc;d\re;f\n\ng;h", Limits.DEFAULT))
        .containsExactly(
            List.of("a", "b"), List.of("c", "d"), List.of("e", "f"), List.of("g", "h"));
  }

  /// The reader takes 65,536 characters at a time.
  @Test
  void aLineEndThatIsReadInTwoPiecesIsOne() throws Exception {
    String text = ("x".repeat(4_095) + ";").repeat(15) + "y".repeat(4_095) + "\r\nz\n";
    CsvRows rows =
        new CsvRows(
            new StringReader(text),
            ';',
            new Limits(1 << 20, 20, 4_096, 10, 1 << 20),
            Numbers.of(NumberStyle.GERMAN, null));

    assertThat(rows.next()).isTrue();
    assertThat(rows.next()).isTrue();

    assertThat(rows.text(0)).isEqualTo("z");
    assertThat(rows.number()).isEqualTo(2);
  }

  @Test
  void keepsWhatIsQuotedTogether() throws Exception {
    assertThat(read("\"a;\"\"b\"\"\";\"c\nd\";\n", Limits.DEFAULT))
        .containsExactly(List.of("a;\"b\"", "c d", ""));
  }

  @Test
  void cleansTexts() throws Exception {
    assertThat(read(" a\u00a0 b ;Ko\u0308ln\n", Limits.DEFAULT))
        .containsExactly(List.of("a b", "Köln"));
  }

  @Test
  void refusesWhatIsBeyondALimit() {
    assertThatThrownBy(() -> read("a;b;c;d\n", SMALL)).hasMessageContaining("zu viele Spalten");
    assertThatThrownBy(() -> read("a".repeat(11), SMALL)).hasMessageContaining("zu langes Feld");
    assertThatThrownBy(() -> read("a;b;c\nd;e;f\n", SMALL)).hasMessageContaining("verschiedene");
    assertThatThrownBy(() -> read("\"a\nb", SMALL)).hasMessageContaining("nie geschlossen");
  }

  @Property
  void readsBackWhatWasWritten(
      @ForAll @Size(min = 1, max = 5) List<@Size(min = 2, max = 4) List<@NotEmpty String>> table)
      throws Exception {
    String text =
        table.stream()
            .map(row ->
                row.stream()
                    .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(";")))
            .collect(Collectors.joining("\r\n"));

    List<List<String>> read = read(text, Limits.DEFAULT);

    assertThat(read)
        .isEqualTo(table.stream().map(row -> row.stream().map(Texts::clean).toList()).toList());
  }
}
