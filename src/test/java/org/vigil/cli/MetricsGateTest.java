package org.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpRequest;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsGateTest {
  private final MetricsGate gate = new MetricsGate(false);

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1"})
  void showsMetricsOnThisMachine(String address) {
    assertThat(gate.check(from(address, HttpRequest.GET("/prometheus")))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.7", "10.0.0.1", "2001:db8::1", "::"})
  void hidesThemFromOtherMachines(String address) {
    assertThat(refusal(gate, from(address, HttpRequest.GET("/prometheus"))))
        .contains(HttpStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "x-forwarded-host", "X-Real-IP", "Forwarded", "Via"})
  void hidesThemFromWhatAProxyOnThisMachinePassesOn(String header) {
    MutableHttpRequest<Object> passed = HttpRequest.GET("/prometheus").header(header, "127.0.0.1");
    assertThat(refusal(gate, from("127.0.0.1", passed))).contains(HttpStatus.NOT_FOUND);
  }

  @Test
  void showsThemToEverybodyWhereTheOperatorSaysSo() {
    MutableHttpRequest<Object> passed =
        HttpRequest.GET("/prometheus").header("X-Forwarded-For", "192.0.2.7");
    assertThat(new MetricsGate(true).check(from("192.0.2.8", passed))).isNull();
  }

  private static Optional<HttpStatus> refusal(MetricsGate gate, HttpRequest<?> request) {
    return Optional.ofNullable(gate.check(request)).map(HttpResponse::getStatus);
  }

  private static <T> HttpRequest<T> from(String address, HttpRequest<T> request) {
    return new HttpRequestWrapper<T>(request) {
      @Override
      public InetSocketAddress getRemoteAddress() {
        return new InetSocketAddress(address, 4711);
      }
    };
  }
}
