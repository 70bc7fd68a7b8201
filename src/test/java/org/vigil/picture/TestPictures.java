package org.vigil.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Pictures for tests.
final class TestPictures {
  private TestPictures() {}

  /// A screenshot of an offer, made for this project.
  static byte[] offer(String language) {
    try (InputStream in =
        TestPictures.class.getResourceAsStream("/org/vigil/picture/offer-" + language + ".png")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static BufferedImage blank(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    picture.createGraphics().fillRect(0, 0, width, height);
    return picture;
  }

  static void draw(BufferedImage picture, String code, int left, int top) {
    try {
      BitMatrix matrix = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 300, 300);
      for (int x = 0; x < 300; x++) {
        for (int y = 0; y < 300; y++) {
          picture.setRGB(left + x, top + y, matrix.get(x, y) ? 0 : 0xffffff);
        }
      }
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// A PNG of a few bytes that says it has this size.
  static byte[] claiming(int width, int height) {
    byte[] kind = "IHDR".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer header = ByteBuffer.allocate(17).put(kind).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(header.array());
    return ByteBuffer.allocate(33)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
        .putInt(13)
        .put(header.array())
        .putInt((int) crc.getValue())
        .array();
  }
}
