package org.vigil.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One loopback connection that speaks just enough HTTP/1.1 to cost next to nothing beside what is
/// measured. For one thread.
final class Wire implements AutoCloseable {
  private static final int PATIENCE = 10_000; // ms
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;

  Wire(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  static Wire to(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
    return new Wire(socket);
  }

  /// One request and its answer; blocks up to 10 s.
  Message ask(String method, String path, String headers, byte[] body) throws IOException {
    write(
        "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%s".formatted(method, path, headers),
        "application/json",
        body);
    return read();
  }

  void write(String head, String type, byte[] body) throws IOException {
    byte[] start =
        "%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(head, type, body.length)
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    socket.getOutputStream().write(all);
  }

  /// Blocks for the next message.
  ///
  /// @throws EOFException if the other side has closed
  Message read() throws IOException {
    String first = line();
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith(LENGTH)) {
        length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        return new Message(first, chunked());
      }
    }
    return new Message(first, in.readNBytes(length));
  }

  private byte[] chunked() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      all.write(in.readNBytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /// A request or an answer.
  ///
  /// @param first its first line
  record Message(String first, byte[] body) {
    /// The status of an answer.
    int status() {
      return Integer.parseInt(first.split(" ", 3)[1]);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
