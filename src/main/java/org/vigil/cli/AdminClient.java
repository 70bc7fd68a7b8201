package org.vigil.cli;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/// How commands speak to [Admin] of the service that runs on the same data: over loopback, with the
/// token of its run file.
@Singleton
final class AdminClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final RunFile file;

  AdminClient(RunFile file) {
    this.file = file;
  }

  /// @return the items
  /// @throws IllegalStateException if no service runs or it cannot do it; the message says what to
  ///     do
  <T> List<T> list(String path, Class<T> type) {
    HttpResponse<byte[]> response = call("GET", path);
    if (response.statusCode() != 200) {
      throw refused(response.statusCode());
    }
    try {
      return ObjectMapper.getDefault().readValue(response.body(), Argument.listOf(type));
    } catch (IOException e) {
      throw new IllegalStateException(
          "The running service speaks another version. Restart it and try again.", e);
    }
  }

  /// @return false if there is nothing to do it to
  /// @throws IllegalStateException as for [#list]
  boolean act(String path) {
    int status = call("POST", path).statusCode();
    return switch (status) {
      case 204 -> true;
      case 404 -> false;
      default -> throw refused(status);
    };
  }

  private HttpResponse<byte[]> call(String method, String path) {
    RunFile.Run run =
        file.read()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "No service runs on these data. Start it with ./vigil, or set VIGIL_DATA to"
                            + " the folder of the one that runs."));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + run.port() + path))
              .timeout(TIMEOUT)
              .header("authorization", AdminGate.SCHEME + run.token())
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (ConnectException e) {
      throw new IllegalStateException(
          "The service does not answer on port "
              + run.port()
              + ". It was probably killed: start it again with ./vigil.",
          e);
    } catch (IOException e) {
      throw new IllegalStateException("The service did not answer. Look at its log.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the service was asked.", e);
    }
  }

  private static IllegalStateException refused(int status) {
    return new IllegalStateException(
        status == 503
            ? "The service cannot reach its store now. Try again in a moment."
            : "The service refused (status " + status + "). Restart it and try again.");
  }
}
