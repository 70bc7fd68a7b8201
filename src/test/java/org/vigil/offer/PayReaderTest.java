package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.language.TextNormalizer;

class PayReaderTest {

  private static final Offset<Double> CENT = within(0.01);

  private final PayReader reader =
      new PayReader(PayTable.load(ContentDirectory.at(Path.of("content")), new Problems()));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "salary $1,200 a month; USD; 1200",
        "1.8k usd; USD; 1800",
        "USD 900-1,500 monthly; USD; 1500",
        "$100 per day; USD; 2600",
        "20 dollars an hour; USD; 4000",
        "60k euro a year; EUR; 5500",
        "15 triệu/tháng; VND; 570",
        "gaji 7jt per bulan; IDR; 427",
        "月薪1万; CNY; 1400",
        "25,000 บาท; THB; 750",
        "៥០០ ដុល្លារ; USD; 500",
        "लाख 1.2 lakh; INR; 1416",
        "လစာ ၈ သိန်း; MMK; 200",
      })
  void bringsToDollarsAMonth(String text, String currency, double usd) {
    assertThat(read(text)).hasSize(1);
    assertThat(read(text).getFirst().currency()).isEqualTo(currency);
    assertThat(read(text).getFirst().usdAMonth()).isCloseTo(usd, CENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"room 1200", "from 8 to 17", "call 012 345 678", "$1", "5 years", ""})
  void leavesAlone(String text) {
    assertThat(read(text)).isEmpty();
  }

  private List<Pay> read(String text) {
    return reader.read(new TextNormalizer().normalize(text));
  }
}
