package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Value;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static Value read(NumberStyle style, String... texts) {
    Numbers numbers = Numbers.of(style, null);
    Value last = null;
    for (String text : texts) {
      last = numbers.value(text.toCharArray(), 0, text.length(), 1);
    }
    return last;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "39945|39945",
        "39.945|39945",
        "1.234.567,50|1234567.5",
        "1.234,5|1234.5",
        "0,5|0.5",
        ",5|0.5",
        "-12,0|-12",
        "−12|-12",
        "+3|3",
        "1 234,5|1234.5",
        "1\u202f234\u202f567|1234567",
        "007|7",
        "0,000|0",
        "12345678901234567890123|12345678901234567890123",
      })
  void readsGermanNumbers(String text, String number) {
    assertThat(read(NumberStyle.GERMAN, text)).isEqualTo(Value.Number.of(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,234.5|1234.5", "1,234|1234", "1.234|1.234", "-0.50|-0.5", "1'234.5|1234.5"})
  void readsEnglishNumbers(String text, String number) {
    assertThat(read(NumberStyle.ENGLISH, text)).isEqualTo(Value.Number.of(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12a",
        "1.23.4",
        "1,2,3",
        "1.2345,6",
        "--1",
        "1-",
        "5.",
        "5,",
        "1.234,",
        "1e5",
        "12 %",
        "1..2",
        ".,",
        "1 23",
        "1234.567,8",
        "NaN",
        "=1+1"
      })
  void takesNothingElseForAGermanNumber(String text) {
    assertThat(read(NumberStyle.GERMAN, text)).isNull();
  }

  @Test
  void neverReadsANumberOfAnotherStyle() {
    assertThat(read(NumberStyle.GERMAN, "12.5")).isNull();
    assertThat(read(NumberStyle.ENGLISH, "12,5")).isNull();
    assertThat(read(NumberStyle.FOUND, "0,5", "12.5")).isNull();
  }

  @Test
  void doesNotGuessWhatCannotBeDecided() {
    assertThat(read(NumberStyle.FOUND, "1.234")).isNull();
    assertThat(read(NumberStyle.FOUND, "12", "999", "1.234")).isNull();
    assertThat(read(NumberStyle.FOUND, "1234", "1.234")).isNull();
  }

  @Test
  void learnsFromNumbersThatCanBeDecided() {
    assertThat(read(NumberStyle.FOUND, "12,5", "1.234")).isEqualTo(Value.Number.of(1234));
    assertThat(read(NumberStyle.FOUND, "1.234.567", "1.234")).isEqualTo(Value.Number.of(1234));
    assertThat(read(NumberStyle.FOUND, "0.5", "1.234")).isEqualTo(Value.Number.of("1.234"));
    assertThat(read(NumberStyle.FOUND, "1,234.5", "1,234")).isEqualTo(Value.Number.of(1234));
  }

  @Test
  void takesLongNumbersWithoutMarksAsSignThatThousandsAreNotMarked() {
    assertThat(read(NumberStyle.FOUND, "39945", "1.234")).isEqualTo(Value.Number.of("1.234"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-|NOTHING",
        "–|NOTHING",
        ".|SECRET",
        "...|LATER",
        "…|LATER",
        "/|UNRELIABLE",
        "x|BLOCKED",
        "X|BLOCKED",
        "' '|EMPTY"
      })
  void tellsWhyThereIsNoNumber(String text, Sign sign) {
    assertThat(read(NumberStyle.GERMAN, text)).isEqualTo(new Value.Missing(sign));
  }

  @Test
  void refusesEndlessNumbers() {
    assertThat(read(NumberStyle.GERMAN, "9".repeat(61))).isNull();
    assertThat(read(NumberStyle.GERMAN, "0," + "9".repeat(61))).isNull();
    assertThat(read(NumberStyle.GERMAN, "9".repeat(100_000))).isNull();
  }

  @Property
  void readsBackWhatGermansAndEnglishWrite(
      @ForAll @Scale(3) @BigRange(min = "-1e30", max = "1e30") BigDecimal number) {
    Value value = new Value.Number(number);

    assertThat(read(NumberStyle.GERMAN, written(number, Locale.GERMANY))).isEqualTo(value);
    assertThat(read(NumberStyle.ENGLISH, written(number, Locale.UK))).isEqualTo(value);
  }

  private static String written(BigDecimal number, Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    return new DecimalFormat("#,##0.###", symbols).format(number);
  }

  @Property
  void neverThrows(@ForAll String text) {
    for (NumberStyle style : NumberStyle.values()) {
      Value value = read(style, text);
      assertThat(value == null || !value.toString().contains("E")).isTrue();
    }
  }
}
