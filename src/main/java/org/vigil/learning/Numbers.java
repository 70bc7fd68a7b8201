package org.vigil.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Arrays in cached files: their length, then their values.
public final class Numbers {

  private Numbers() {}

  public static void write(float[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  public static void write(int[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  public static void write(long[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
    bytes.asLongBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  /// @throws EOFException if there are fewer than were written
  public static float[] readFloats(DataInputStream in) throws IOException {
    float[] values = new float[length(in, Float.BYTES)];
    ByteBuffer.wrap(in.readNBytes(values.length * Float.BYTES)).asFloatBuffer().get(values);
    return values;
  }

  /// @throws EOFException if there are fewer than were written
  public static int[] readInts(DataInputStream in) throws IOException {
    int[] values = new int[length(in, Integer.BYTES)];
    ByteBuffer.wrap(in.readNBytes(values.length * Integer.BYTES)).asIntBuffer().get(values);
    return values;
  }

  /// @throws EOFException if there are fewer than were written
  public static long[] readLongs(DataInputStream in) throws IOException {
    long[] values = new long[length(in, Long.BYTES)];
    ByteBuffer.wrap(in.readNBytes(values.length * Long.BYTES)).asLongBuffer().get(values);
    return values;
  }

  private static int length(DataInputStream in, int each) throws IOException {
    int length = in.readInt();
    if (length < 0 || (long) length * each > in.available()) {
      throw new EOFException("an array is cut");
    }
    return length;
  }
}
