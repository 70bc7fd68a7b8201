package org.vigil.cli;

import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.util.List;
import org.vigil.hotline.DeadLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `vigil outbox ...`: looks at referrals that no partner took, and has them tried again. Acts on
/// the service that runs.
@Singleton
@Command(
    name = "outbox",
    mixinStandardHelpOptions = true,
    description = "Shows referrals that no partner took, and has them tried again.")
final class OutboxCommand {
  private final AdminClient service;

  @Spec private CommandSpec spec;

  OutboxCommand(AdminClient service) {
    this.service = service;
  }

  @Command(description = "Lists the referrals that are parked: nobody has read them.")
  int list() {
    PrintWriter out = out();
    List<DeadLetter> letters = service.list("/admin/outbox", DeadLetter.class);
    for (DeadLetter letter : letters) {
      out.printf(
          "%s  to %s  %sconsented %s  parked %s  after %d failed attempts%n",
          letter.reference(),
          letter.partner(),
          letter.urgent() ? "URGENT  " : "",
          letter.consented(),
          letter.parked(),
          letter.failures());
    }
    out.println(
        letters.isEmpty()
            ? "No referral is parked."
            : letters.size()
                + " parked. Mend what is wrong with the partner, then: ./vigil outbox replay"
                + " REFERENCE. What they say is deleted 15 days after the consent.");
    out.flush();
    return 0;
  }

  @Command(description = "Has parked referrals tried again.")
  int replay(@Parameters(arity = "1..*", paramLabel = "REFERENCE") List<String> references) {
    int missing = 0;
    for (String reference : references) {
      boolean done =
          reference.matches("[A-Za-z0-9._-]{1,60}")
              && service.act("/admin/outbox/" + reference + "/replay");
      out().println(reference + (done ? " is tried again now." : " is not parked: see the list."));
      missing += done ? 0 : 1;
    }
    out().flush();
    return missing == 0 ? 0 : 1;
  }

  @Command(description = "Gives a partner referrals again that had answered 410.")
  int enable(@Parameters(paramLabel = "PARTNER") String partner) {
    boolean done =
        partner.matches("[a-z0-9-]{1,40}") && service.act("/admin/partners/" + partner + "/enable");
    out()
        .println(
            partner
                + (done
                    ? " gets referrals again; what waited goes within 10 minutes."
                    : " was not disabled: see /health."));
    out().flush();
    return done ? 0 : 1;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
