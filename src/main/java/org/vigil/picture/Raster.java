package org.vigil.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture in shades of grey, of a size that can be read in a few seconds.
///
/// @param grey one byte a pixel, row by row, 0 black to 255 white
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Raster(byte[] grey, int width, int height) {
  /// The most that is decoded: more is refused by what the file's header says.
  static final long MOST_PIXELS = 20_000_000;

  /// What is read; larger pictures are thinned out while they are decoded, so that they never lie
  /// in memory whole. A phone's screenshot of 1,080 by 2,400 just fits.
  private static final long READ_PIXELS = 3_000_000;

  /// Narrower pictures are shown at twice their size to the reader, which wants letters of 20
  /// pixels and more.
  private static final int NARROW = 700;

  /// @throws TooLargeException if the header names more than 20 megapixels
  /// @throws IOException if this is no picture of a known form, or a damaged one
  static Raster decode(byte[] file) throws IOException, TooLargeException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("not a picture of a known form");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return grey(thinned(reader));
      } catch (RuntimeException e) {
        // The JDK's readers answer damaged files with many kinds of exceptions.
        throw new IOException("a damaged picture", e);
      } finally {
        reader.dispose();
      }
    }
  }

  /// The strip in which light and dark change most, which is where text is; the whole picture if it
  /// is not higher.
  Raster busiest(int rows) {
    if (height <= rows) {
      return this;
    }
    long[] changes = new long[height + 1];
    for (int y = 0; y < height; y++) {
      changes[y + 1] = changes[y] + changes(y);
    }
    int top = 0;
    for (int y = 0; y + rows <= height; y++) {
      if (changes[y + rows] - changes[y] > changes[top + rows] - changes[top]) {
        top = y;
      }
    }
    return new Raster(Arrays.copyOfRange(grey, top * width, (top + rows) * width), width, rows);
  }

  private long changes(int y) {
    long sum = 0;
    for (int x = 1; x < width; x++) {
      sum += Math.abs((grey[y * width + x] & 0xff) - (grey[y * width + x - 1] & 0xff));
    }
    return sum;
  }

  private static BufferedImage thinned(ImageReader reader) throws IOException, TooLargeException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MOST_PIXELS) {
      throw new TooLargeException();
    }
    int step = (int) Math.ceil(Math.sqrt((double) pixels / READ_PIXELS));
    ImageReadParam param = reader.getDefaultReadParam();
    if (step > 1) {
      param.setSourceSubsampling(step, step, 0, 0);
    }
    return reader.read(0, param);
  }

  private static Raster grey(BufferedImage picture) {
    int scale = picture.getWidth() < NARROW ? 2 : 1;
    int width = picture.getWidth() * scale;
    int height = picture.getHeight() * scale;
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = grey.createGraphics();
    try {
      canvas.setColor(Color.WHITE);
      canvas.fillRect(0, 0, width, height);
      canvas.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      canvas.drawImage(picture, 0, 0, width, height, null);
    } finally {
      canvas.dispose();
    }
    return new Raster(((DataBufferByte) grey.getRaster().getDataBuffer()).getData(), width, height);
  }

  /// The picture has more pixels than are decoded.
  static final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("more than " + MOST_PIXELS + " pixels");
    }
  }
}
