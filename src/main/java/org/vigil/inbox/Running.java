package org.vigil.inbox;

/// A part of the service that runs: `serve` starts it, commands that only compute never do.
public interface Running {

  /// Starts and returns; work goes on in threads of its own.
  void start();

  /// Takes nothing new, finishes or hands back what it holds, and returns within 5 seconds.
  void stop();

  /// Start order, lowest first; stopping goes the other way: the store 10, the inbox 20, the outbox
  /// 30, channels 40.
  int order();

  /// One line for whoever started the service, said once everything runs: what this part does now,
  /// or that it is off and how to switch it on. Empty: nothing to say. Holds no secret.
  default String announcement() {
    return "";
  }
}
