package org.vigil.cli;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.vigil.hotline.delivery.SigningSecret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `vigil partner-demo`: a hotline partner to try the service with. Checks the signature of what
/// arrives, prints it, and says that it was read; nobody reads it.
@Singleton
@Command(
    name = "partner-demo",
    mixinStandardHelpOptions = true,
    description = "Runs a hotline partner to try the service with; nobody reads what it gets.")
final class PartnerDemo implements Callable<Integer> {
  private static final String VARIABLE = "VIGIL_PARTNER_DEMO_SECRET";

  private final Clock clock;

  @Spec private CommandSpec spec;

  @Option(names = "--port", description = "Where to listen, 8099 if not given.")
  private int port = 8099;

  @Option(
      names = "--acknowledge",
      paramLabel = "URL",
      description = "The service, such as http://127.0.0.1:8080: tell it that a referral was read.")
  private @Nullable String service;

  PartnerDemo(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    @Nullable String set = System.getenv(VARIABLE);
    String secret = set == null ? SigningSecret.draw() : set;
    DemoReceiver receiver =
        new DemoReceiver(
            SigningSecret.parse("The environment variable " + VARIABLE, secret),
            clock,
            out,
            service,
            HttpClient.newHttpClient());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    server.createContext("/", receiver);
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0), "demo-stop"));
    out.print(
        settings(server.getAddress().getPort(), set == null ? secret : "the one that is set now"));
    out.flush();
    new CountDownLatch(1).await();
    return 0;
  }

  /// What switches this partner on.
  static String settings(int port, String secret) {
    return """
    The demo partner listens. To send it referrals:

    1. Put this into config/partners.yml, below `partners:`

      - id: demo
        name: "Demo partner"
        enabled: true
        test: true
        languages: [en, km]
        needs: [trafficking, fraud, labour]
        delivery:
          webhook:
            url: http://127.0.0.1:%d/
            secret-variable: %s
            private-network: true

    2. Start the service with the same secret:

      %s=%s ./vigil

    Nobody reads what arrives here, and the bot says so when it asks for consent.

    """
        .formatted(port, VARIABLE, VARIABLE, secret);
  }
}
