package org.vigil.picture;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Reads the QR codes of a picture.
final class QrCodes {
  private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);
  private static final int MOST = 5;
  private static final int LONGEST = 500;

  private QrCodes() {}

  /// At most five, each cut to 500 characters.
  static List<String> in(Raster picture) {
    int width = picture.width();
    int height = picture.height();
    PlanarYUVLuminanceSource source =
        new PlanarYUVLuminanceSource(
            picture.grey(), width, height, 0, 0, width, height, /* reverseHorizontal= */ false);
    try {
      Result[] found =
          new QRCodeMultiReader()
              .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), HINTS);
      return Arrays.stream(found).map(Result::getText).map(QrCodes::cut).limit(MOST).toList();
    } catch (NotFoundException e) {
      return List.of();
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
