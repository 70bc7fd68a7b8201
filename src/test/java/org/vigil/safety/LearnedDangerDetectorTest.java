package org.vigil.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.safety.Danger.Kind;
import org.vigil.safety.Danger.Level;

class LearnedDangerDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "HELD; they took my passport and I cannot leave the building in Sihanoukville",
        "HELD; they don't let us out of the house, guards everywhere",
        "HELD; boss beats us every day if we earn too little",
        "HELD; T h e y  l o c k e d  m e  i n s i d e",
        "HELD; they l0cked m3 up and i cannot get out",
        "HELD; គេចាក់សោរខ្ញុំ មិនឲ្យចេញទៅណាទេ",
        "MOVED; they are putting us on a boat tonight",
        "RELATIVE; my brother went to work in Myanmar and has not answered for 3 weeks",
        "RELATIVE; my husband was kidnapped and they want a ransom",
        "RELATIVE; ប្អូនស្រីខ្ញុំទៅថៃ បាត់ដំណឹងពីរខែហើយ",
        "THREATENED; the agent says he will kill my family",
        "SUICIDAL; I want to die",
        "SUICIDAL; ខ្ញុំមិនចង់រស់ទៀតទេ",
        "CHILD; my daughter 13 was taken by strangers to the border",
      })
  void knowsWhoIsInDanger(Kind kind, String text) {
    assertThat(detect(text)).isEqualTo(new Danger(Level.URGENT, kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "what is kk park",
        "hello",
        "is this job in Thailand real",
        "can I watch a film about this on netflix",
        "KK park ជាអ្វី",
        "សួស្តី",
      })
  void leavesPlainQuestionsAlone(String text) {
    assertThat(detect(text)).isEqualTo(Danger.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0010 0258 1078 1771",
        "0152 7391 0486 2275",
        "០០១០ ០២៥៨ ១០៧៨ ១៧៧១",
        "+855 12 345 678",
        "2500",
        "911",
      })
  void aNumberAloneSaysNothing(String text) {
    assertThat(detect(text)).isEqualTo(Danger.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"help me", "please help us", "my boss took my passport"})
  void asksWhereItMayBe(String text) {
    assertThat(detect(text).level()).isEqualTo(Level.UNSURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"help me", "please help us", "ជួយខ្ញុំផង"})
  void neverPassesABareCryForHelpOver(String text) {
    assertThat(detect(text).level()).isNotEqualTo(Level.NONE);
  }

  @Test
  void anAdvertThatForbidsGoingOutIsNotUrgent() {
    String advert =
        "Vacancy: call centre agents for a hotel group in Bavet. Salary 1000 USD, meals and"
            + " dormitory free. Staff cannot go out during the first three months. Send your CV by"
            + " telegram.";
    assertThat(detect(advert).level()).isNotEqualTo(Level.URGENT);
  }

  @Test
  void oneUrgentSentenceCountsInALongMessage() {
    String talk = "I have worked in many shops and I like cooking and music. ".repeat(30);
    assertThat(detect(talk).level()).isEqualTo(Level.NONE);
    assertThat(detect(talk + "They locked me in a room. " + talk).level()).isEqualTo(Level.URGENT);
  }

  @Test
  void anyTextIsTaken() {
    assertThat(detect("\ud800 \u0000 \u202e").level()).isEqualTo(Level.NONE);
    assertThat(detect("x".repeat(100_000)).level()).isEqualTo(Level.NONE);
  }

  private static Danger detect(String text) {
    return ProjectDanger.DETECTOR.detect(text);
  }
}
