package org.vigil.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TinkSealerTest {
  private final Sealer sealer = new TestKeys().sealer();
  private final byte[] plain = "they took my passport".getBytes(UTF_8);

  @Test
  void opensWhatItSealed() {
    assertThat(sealer.open("v1:{p1}:inbox#1", sealer.seal("v1:{p1}:inbox#1", plain)))
        .isEqualTo(plain);
  }

  @Test
  void sealsTheSameTwiceIntoDifferentBytes() {
    assertThat(sealer.seal("a", plain)).isNotEqualTo(sealer.seal("a", plain));
  }

  @Test
  void hidesWhatItSealed() {
    assertThat(new String(sealer.seal("a", plain), UTF_8)).doesNotContain("passport");
  }

  @Test
  void refusesARecordThatWasMoved() {
    byte[] sealed = sealer.seal("v1:{p1}:session:a", plain);
    assertThatThrownBy(() -> sealer.open("v1:{p1}:session:b", sealed))
        .isInstanceOf(UnreadableRecordException.class);
  }

  @Test
  void refusesARecordOfWhichAnyByteWasAltered() {
    byte[] sealed = sealer.seal("a", plain);
    for (int i = 0; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      assertThatThrownBy(() -> sealer.open("a", altered))
          .isInstanceOf(UnreadableRecordException.class);
    }
  }

  @Test
  void refusesARecordThatWasCut() {
    byte[] sealed = sealer.seal("a", plain);
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> sealer.open("a", cut)).isInstanceOf(UnreadableRecordException.class);
    }
  }

  @Test
  void refusesARecordOfAnotherInstallation() {
    byte[] foreign = new TestKeys().sealer().seal("a", plain);
    assertThatThrownBy(() -> sealer.open("a", foreign))
        .isInstanceOf(UnreadableRecordException.class);
  }
}
