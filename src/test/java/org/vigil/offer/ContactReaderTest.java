package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.language.TextNormalizer;
import org.vigil.offer.Contact.Kind;

class ContactReaderTest {

  private final ContactReader reader =
      new ContactReader(LinkLists.load(ContentDirectory.at(Path.of("content")), new Problems()));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "see https://www.firm.example/apply?x=1 today; LINK; firm.example/apply?x=1",
        "go to hxxps://firm[.]example/a; LINK; firm.example/a",
        "open firm(dot)com now; LINK; firm.com",
        "form at jobs-firm.example.; LINK; jobs-firm.example",
        "write hr@firm.example; EMAIL; hr@firm.example",
        "write hr [at] firm.example; EMAIL; hr@firm.example",
        "t.me/boss_77; HANDLE; t.me/boss_77",
        "https://wa.me/85512345678; HANDLE; wa.me/85512345678",
        "ask @boss_77 please; HANDLE; @boss_77",
        "Line ID: boss77; HANDLE; line id: boss77",
        "加微信：boss_77; HANDLE; boss_77",
        "call +855 12 345 678; PHONE; +85512345678",
        "call 012-345-678; PHONE; +85512345678",
        "0x52908400098527886E0F7030069857D2E4169EE7; WALLET;"
            + " 0x52908400098527886E0F7030069857D2E4169EE7",
        "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC; WALLET; TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC",
      })
  void finds(String text, Kind kind, String value) {
    assertThat(read(text)).extracting(Contact::kind).containsExactly(kind);
    assertThat(read(text)).extracting(Contact::value).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"we pay 1,200 - 1,500 USD", "from 8.30 to 17.30", "Mr. Sok.", "version 2.0", ""})
  void leavesAlone(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void quotesTheTextAsWritten() {
    String text = "Mail HR@Firm\u200b.example";
    assertThat(read(text).getFirst().span().of(text, 80)).isEqualTo("HR@Firm\u200b.example");
  }

  @Test
  void findsABoundedNumber() {
    assertThat(read("a@b.example ".repeat(1000))).hasSize(50);
  }

  private List<Contact> read(String text) {
    return reader.read(new TextNormalizer().normalize(text));
  }
}
