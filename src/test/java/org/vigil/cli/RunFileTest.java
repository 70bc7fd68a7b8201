package org.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  @TempDir private Path folder;

  @Test
  void leadsACommandToTheService() throws Exception {
    Path data = folder.resolve("data");
    RunFile service = new RunFile(data);
    service.write(8123);

    RunFile.Run run = new RunFile(data).read().orElseThrow();
    assertThat(run.port()).isEqualTo(8123);
    assertThat(service.shows(run.token())).isTrue();
    assertThat(service.shows(run.token() + "x")).isFalse();
    assertThat(service.shows("")).isFalse();
    assertThat(run.toString()).doesNotContain(run.token());
  }

  @Test
  void onlyItsOwnerCanReadIt() throws Exception {
    new RunFile(folder).write(1);
    assertThat(Files.getPosixFilePermissions(folder.resolve("run.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aNewServiceReplacesWhatAKilledOneLeft() {
    RunFile killed = new RunFile(folder);
    killed.write(1);
    RunFile next = new RunFile(folder);
    next.write(2);
    String token = next.read().orElseThrow().token();
    assertThat(next.shows(token)).isTrue();
    assertThat(killed.shows(token)).isFalse();
    assertThat(folder.toFile().list()).containsExactly("run.json");
  }

  @Test
  void isGoneWhenTheServiceStopped() {
    RunFile file = new RunFile(folder);
    file.write(1);
    String token = file.read().orElseThrow().token();
    file.delete();
    assertThat(file.read()).isEmpty();
    assertThat(file.shows(token)).isFalse();
  }

  @Test
  void aCommandSaysWhatToDoWithoutAService() {
    AdminClient service = new AdminClient(new RunFile(folder));
    assertThatThrownBy(() -> service.act("/admin/outbox/001.a/replay"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Start it with ./vigil");
    new RunFile(folder).write(1);
    assertThatThrownBy(() -> service.act("/admin/outbox/001.a/replay"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not answer on port 1");
  }
}
