package org.vigil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The directions in which packages may know each other, as docs/ARCHITECTURE.md draws them.
final class ArchitectureTest {
  private static final JavaClasses VIGIL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.vigil");

  @Test
  void contentAndPrivacyKnowNoDomain() {
    check(domain("content").should().dependOnClassesThat().resideInAnyPackage(allBut("content")));
    check(domain("privacy").should().dependOnClassesThat().resideInAnyPackage(allBut("privacy")));
  }

  @Test
  void languageKnowsOnlyContent() {
    check(
        domain("language")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(allBut("language", "content")));
  }

  @Test
  void learningKnowsNoDomainAndNobodyElseKnowsTheTrainer() {
    check(domain("learning").should().dependOnClassesThat().resideInAnyPackage(allBut("learning")));
    only("org.vigil.learning..", "de.bwaldvogel..");
  }

  @Test
  void knowledgeSafetyAndOfferKnowOnlyContentLanguageAndLearning() {
    for (String name : new String[] {"knowledge", "safety", "offer"}) {
      check(
          domain(name)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(allBut(name, "content", "language", "learning")));
    }
  }

  @Test
  void whatReadsPicturesKnowsOnlyLanguages() {
    check(
        domain("picture")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(allBut("picture", "language")));
  }

  @Test
  void whatDecidesKnowsNoStoreNoHttpAndNoMessenger() {
    for (String name :
        new String[] {
          "conversation",
          "answer",
          "knowledge",
          "safety",
          "offer",
          "picture",
          "language",
          "learning",
          "content",
          "privacy"
        }) {
      check(
          domain(name)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(
                  "org.vigil.redis..",
                  "org.vigil.inbox..",
                  "org.vigil.channel.telegram..",
                  "org.vigil.channel.web..",
                  "io.lettuce..",
                  "io.micronaut.http..",
                  "java.net.http..",
                  "okhttp3..",
                  "org.telegram.."));
    }
  }

  @Test
  void onlyOnePackageKnowsTheEmbeddingModel() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.vigil.knowledge.embedding")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "ai.djl..", "ai.onnxruntime..", "dev.langchain4j.model.embedding.."));
  }

  @Test
  void channelsNeverSeeEachOther() {
    check(slices().matching("org.vigil.channel.(*)..").should().notDependOnEachOther());
    check(
        noClasses()
            .that()
            .resideInAPackage("org.vigil.channel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.vigil.channel.*.."));
  }

  @Test
  void nobodyImportsTheCommands() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.vigil.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.vigil.cli.."));
  }

  @Test
  void vendorsAreKnownInOnePlaceEach() {
    only("org.vigil.redis..", "io.lettuce..");
    only("org.vigil.channel.telegram..", "org.telegram..");
    only(
        "org.vigil.knowledge.embedding..", "dev.langchain4j.model.embedding..", "ai.onnxruntime..");
    only("org.vigil.answer..", "dev.langchain4j.model.chat..", "dev.langchain4j.service..");
    only("org.vigil.privacy..", "com.google.crypto..");
    only("org.vigil.picture..", "com.google.zxing..", "javax.imageio..");
  }

  private static void only(String place, String... vendors) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(place)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(vendors));
  }

  private static GivenClassesConjunction domain(String name) {
    return noClasses().that().resideInAPackage("org.vigil." + name + "..");
  }

  private static String[] allBut(String... names) {
    return Arrays.stream(
            new String[] {
              "content",
              "privacy",
              "language",
              "learning",
              "knowledge",
              "safety",
              "offer",
              "answer",
              "hotline",
              "conversation",
              "channel",
              "inbox",
              "redis",
              "cli"
            })
        .filter(name -> !Arrays.asList(names).contains(name))
        .map(name -> "org.vigil." + name + "..")
        .toArray(String[]::new);
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(VIGIL);
  }
}
