package org.vigil.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.InboundMessage.Kind;
import org.vigil.channel.InboundMessage.Trait;

class TranslationTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String HEAD =
      """
      "message_id":7,"date":1700000000,
      "from":{"id":42,"is_bot":false,"first_name":"A","language_code":"km"},
      "chat":{"id":42,"type":"private","first_name":"A"},\
      """;
  private static final String GROUP =
      """
      "message_id":8,"date":1700000000,"from":{"id":42,"is_bot":false,"first_name":"A"},
      "chat":{"id":-100123,"type":"supergroup","title":"G"},\
      """;
  private static final String FILE = "\"file_id\":\"f\",\"file_unique_id\":\"u\"";

  private final Translation translation = new Translation(Clock.fixed(NOW, ZoneOffset.UTC));

  private Incoming translate(String json) throws IOException {
    return translation.of(UpdateReader.read(json.getBytes(UTF_8)).orElseThrow());
  }

  private Incoming message(String rest) throws IOException {
    return translate("{\"update_id\":1,\"message\":{" + HEAD + rest + "}}");
  }

  private static InboundMessage said(Incoming incoming) {
    assertThat(incoming).isInstanceOf(Incoming.Said.class);
    return ((Incoming.Said) incoming).message();
  }

  @Test
  void takesTypedWords() throws IOException {
    assertThat(said(message("\"text\":\"is this job real?\"")))
        .isEqualTo(
            new InboundMessage(
                "m7",
                new ChatAddress("telegram", "42"),
                Instant.ofEpochSecond(1_700_000_000),
                Content.Text.typed("is this job real?"),
                "km"));
  }

  @ParameterizedTest
  @CsvSource({
    "/check, /check",
    "/check@VigilBot pay 900 USD, /check pay 900 USD",
    "/start abc, /start abc",
    "mail me @someone, mail me @someone"
  })
  void takesCommandsWithoutTheNameOfTheBot(String sent, String taken) throws IOException {
    assertThat(said(message("\"text\":\"" + sent + "\"")).content())
        .isEqualTo(Content.Text.typed(taken));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"HR\"}",
        "{\"type\":\"user\",\"date\":1,\"sender_user\":{\"id\":9,\"is_bot\":false,\"first_name\":\"B\"}}",
        "{\"type\":\"channel\",\"date\":1,\"message_id\":3,\"chat\":{\"id\":-1009,\"type\":\"channel\"}}",
        "{\"type\":\"chat\",\"date\":1,\"sender_chat\":{\"id\":-1009,\"type\":\"supergroup\"}}"
      })
  void takesForwardedWordsWhoeverSentThem(String origin) throws IOException {
    assertThat(said(message("\"text\":\"offer\",\"forward_origin\":" + origin)).content())
        .isEqualTo(new Content.Text("offer", Set.of(Trait.FORWARDED)));
  }

  @Test
  void takesForwardsInTheOldForm() throws IOException {
    assertThat(
            said(message("\"text\":\"offer\",\"forward_date\":1,\"forward_sender_name\":\"HR\""))
                .content())
        .isEqualTo(new Content.Text("offer", Set.of(Trait.FORWARDED)));
  }

  @Test
  void takesForwardsOfAKindThatIsNotKnownYet() throws IOException {
    assertThat(
            said(message(
                    "\"text\":\"offer\",\"forward_date\":1,"
                        + "\"forward_origin\":{\"type\":\"moon\",\"date\":1}"))
                .content())
        .isEqualTo(new Content.Text("offer", Set.of(Trait.FORWARDED)));
  }

  @Test
  void tellsEditsApartFromTheFirstWordsAndFromEachOther() throws IOException {
    String edit =
        "{\"update_id\":2,\"edited_message\":{" + HEAD + "\"edit_date\":%s,\"text\":\"new\"}}";
    InboundMessage first = said(translate(edit.formatted("1700000100")));
    InboundMessage second = said(translate(edit.formatted("1700000200")));
    assertThat(first.content()).isEqualTo(new Content.Text("new", Set.of(Trait.EDITED)));
    assertThat(first.id()).isEqualTo("m7e1700000100");
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(first.sentAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_100));
  }

  @Test
  void takesTheWordsUnderAPicture() throws IOException {
    assertThat(
            said(message(
                    "\"caption\":\"look\",\"photo\":[{" + FILE + ",\"width\":1,\"height\":1}]"))
                .content())
        .isEqualTo(new Content.Picture("f", "look", Set.of()));
  }

  @Test
  void takesTheLargestSizeOfAPicture() throws IOException {
    String sizes =
        "\"photo\":[{\"file_id\":\"small\",\"file_unique_id\":\"u\",\"width\":90,\"height\":160},"
            + "{\"file_id\":\"large\",\"file_unique_id\":\"v\",\"width\":720,\"height\":1280}]";
    assertThat(said(message(sizes)).content())
        .isEqualTo(new Content.Picture("large", "", Set.of()));
  }

  @Test
  void takesAPictureThatIsSentAsAFile() throws IOException {
    String file = "\"document\":{" + FILE + ",\"mime_type\":\"image/png\"}";
    assertThat(said(message(file)).content()).isEqualTo(new Content.Picture("f", "", Set.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"document\":{FILE,\"mime_type\":\"application/pdf\"} | FILE",
        "\"document\":{FILE} | FILE",
        "\"voice\":{FILE,\"duration\":3} | VOICE",
        "\"audio\":{FILE,\"duration\":3} | VOICE",
        "\"video_note\":{FILE,\"duration\":3,\"length\":1} | VOICE",
        "\"video\":{FILE,\"duration\":3,\"width\":1,\"height\":1} | OTHER",
        "\"contact\":{\"phone_number\":\"1\",\"first_name\":\"x\"} | OTHER",
        "\"location\":{\"longitude\":1.0,\"latitude\":1.0} | OTHER",
        "\"dice\":{\"emoji\":\"x\",\"value\":1} | OTHER"
      })
  void saysWhatItCannotRead(String media, Kind kind) throws IOException {
    assertThat(said(message(media.replace("FILE", FILE))).content())
        .isEqualTo(new Content.Unreadable(kind));
  }

  @Test
  void takesStickersAndPollsAsOther() throws IOException {
    String sticker =
        "\"sticker\":{"
            + FILE
            + ",\"type\":\"regular\",\"width\":1,\"height\":1,\"is_animated\":false,"
            + "\"is_video\":false}";
    String poll =
        "\"poll\":{\"id\":\"1\",\"question\":\"q\",\"options\":[{\"text\":\"a\",\"voter_count\":0}],"
            + "\"total_voter_count\":0,\"is_closed\":false,\"is_anonymous\":true,"
            + "\"type\":\"regular\",\"allows_multiple_answers\":false}";
    assertThat(said(message(sticker)).content()).isEqualTo(new Content.Unreadable(Kind.OTHER));
    assertThat(said(message(poll)).content()).isEqualTo(new Content.Unreadable(Kind.OTHER));
  }

  @Test
  void takesATapInAPrivateChat() throws IOException {
    Incoming incoming =
        translate(
            "{\"update_id\":3,\"callback_query\":{\"id\":\"77\",\"chat_instance\":\"x\","
                + "\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"A\",\"language_code\":\"en\"},"
                + "\"message\":{"
                + HEAD
                + "\"text\":\"q\"},\"data\":\"go\"}}");
    assertThat(incoming)
        .isEqualTo(
            new Incoming.Tapped(
                "77",
                new InboundMessage(
                    "c77", new ChatAddress("telegram", "42"), NOW, new Content.Press("go"), "en")));
  }

  @Test
  void takesATapUnderAMessageThatIsTooOldToRead() throws IOException {
    Incoming incoming =
        translate(
            "{\"update_id\":3,\"callback_query\":{\"id\":\"77\",\"chat_instance\":\"x\","
                + "\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"A\"},\"message\":"
                + "{\"message_id\":7,\"date\":0,\"chat\":{\"id\":42,\"type\":\"private\"}},"
                + "\"data\":\"go\"}}");
    assertThat(incoming).isInstanceOf(Incoming.Tapped.class);
  }

  @Test
  void takesATapInAGroupApart() throws IOException {
    Incoming incoming =
        translate(
            "{\"update_id\":3,\"callback_query\":{\"id\":\"77\",\"chat_instance\":\"x\","
                + "\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"A\"},\"message\":{"
                + GROUP
                + "\"text\":\"q\"},\"data\":\"ack:1\"}}");
    assertThat(incoming).isEqualTo(new Incoming.TappedInGroup("77", "-100123", 8, "ack:1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"message\":{GROUP\"text\":\"hello all\"}",
        "\"message\":{HEAD\"pinned_message\":{HEAD\"text\":\"x\"}}",
        "\"message\":{HEAD\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":1}}",
        "\"message\":{HEAD\"text\":\"   \"}",
        "\"edited_message\":{HEAD\"location\":{\"longitude\":1.0,\"latitude\":1.0}}",
        "\"channel_post\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-1001,\"type\":\"channel\"},\"text\":\"x\"}",
        "\"my_chat_member\":{\"chat\":{\"id\":42,\"type\":\"private\"},\"date\":1}",
        "\"something_new\":{\"a\":[1,2,3]}",
        "\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":1,\"is_bot\":false,\"first_name\":\"A\"},\"game_short_name\":\"g\"}",
        "\"message\":{\"message_id\":1}"
      })
  void ignoresWhatIsNotForTheBot(String update) throws IOException {
    String json = update.replace("HEAD", HEAD).replace("GROUP", GROUP);
    assertThat(translate("{\"update_id\":4," + json + "}")).isInstanceOf(Incoming.Ignored.class);
  }

  @Test
  void ignoresOtherBots() throws IOException {
    String bot = HEAD.replace("\"is_bot\":false", "\"is_bot\":true");
    assertThat(translate("{\"update_id\":5,\"message\":{" + bot + "\"text\":\"x\"}}"))
        .isInstanceOf(Incoming.Ignored.class);
  }

  @Test
  void passesOverWhatIsNoUpdate() throws IOException {
    for (String json : new String[] {"[]", "1", "null", "{}", "{\"update_id\":\"x\"}"}) {
      assertThat(UpdateReader.read(json.getBytes(UTF_8))).as(json).isEmpty();
    }
    assertThat(UpdateReader.read("{\"update_id\":1,\"message\":\"x\"}".getBytes(UTF_8))).isEmpty();
  }

  @Test
  void refusesJsonThatIsTooDeepOrNone() {
    String deep = "{\"update_id\":1,\"x\":" + "[".repeat(40) + "]".repeat(40) + "}";
    for (String json : new String[] {deep, "{", "<html>", "{} {}"}) {
      assertThatThrownBy(() -> UpdateReader.read(json.getBytes(UTF_8)))
          .as(json)
          .isInstanceOf(IOException.class);
    }
  }
}
