package org.vigil.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasterTest {
  @Test
  void refusesByTheHeaderWhatWouldFillTheMemory() {
    assertThatThrownBy(() -> Raster.decode(TestPictures.claiming(30_000, 30_000)))
        .isInstanceOf(Raster.TooLargeException.class);
    assertThatThrownBy(() -> Raster.decode(TestPictures.claiming(Integer.MAX_VALUE, 2)))
        .isInstanceOf(Raster.TooLargeException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 33, 200, 20_000})
  void refusesWhatIsCutOff(int length) {
    byte[] cut = Arrays.copyOf(TestPictures.offer("en"), length);
    assertThatThrownBy(() -> Raster.decode(cut)).isInstanceOf(IOException.class);
  }

  @Test
  void thinsOutLargePicturesWhileDecoding() throws Exception {
    Raster raster = Raster.decode(TestPictures.png(TestPictures.blank(4_000, 4_000)));
    assertThat(raster.width()).isEqualTo(1_334);
    assertThat(raster.grey()).hasSize(1_334 * 1_334);
  }

  @Test
  void showsNarrowPicturesAtTwiceTheirSize() throws Exception {
    Raster raster = Raster.decode(TestPictures.png(TestPictures.blank(300, 100)));
    assertThat(raster.width()).isEqualTo(600);
    assertThat(raster.height()).isEqualTo(200);
  }

  @Test
  void takesWhatIsTransparentForWhite() throws Exception {
    BufferedImage clear = new BufferedImage(800, 10, BufferedImage.TYPE_INT_ARGB);
    assertThat(Raster.decode(TestPictures.png(clear)).grey()).containsOnly(255);
  }

  @Test
  void findsTheStripWithTheMostToRead() throws Exception {
    BufferedImage picture = TestPictures.blank(800, 900);
    for (int x = 0; x < 800; x += 2) {
      picture.setRGB(x, 450, 0);
    }
    Raster strip = Raster.decode(TestPictures.png(picture)).busiest(100);
    assertThat(strip.height()).isEqualTo(100);
    assertThat(strip.grey()).contains(0);
  }
}
