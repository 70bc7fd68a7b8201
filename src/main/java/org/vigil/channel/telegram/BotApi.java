package org.vigil.channel.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/// Telegram's Bot API: every call is bounded in time and every fault is a value, since the text of
/// the client's exceptions holds addresses, and addresses hold the token.
@Singleton
class BotApi {
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /// What a call may take beyond the client's own limit, which does not cover name resolution.
  private static final Duration GRACE = Duration.ofSeconds(1);

  private static final int CALLS = 128;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient callHttp;
  private final OkHttpClient pollHttp;
  private final String files;
  private final OkHttpTelegramClient calls;
  private final OkHttpTelegramClient polls;
  private final Duration callLimit;
  private final Duration pollLimit;
  private final MeterRegistry meters;

  BotApi(TelegramSettings settings, MeterRegistry meters) {
    this.meters = meters;
    this.callLimit = settings.callTimeout();
    this.pollLimit = settings.pollTimeout().plus(callLimit);
    this.callHttp = within(callLimit, threads);
    this.pollHttp = within(pollLimit, threads);
    TelegramUrl url = url(settings.api());
    this.files =
        "%s://%s:%d/file/bot%s/"
            .formatted(url.getSchema(), url.getHost(), url.getPort(), settings.token());
    this.calls = new OkHttpTelegramClient(callHttp, settings.token(), url);
    this.polls = new OkHttpTelegramClient(pollHttp, settings.token(), url);
  }

  private static OkHttpClient within(Duration limit, ExecutorService threads) {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(CALLS);
    dispatcher.setMaxRequestsPerHost(CALLS);
    // A redirect would carry the token elsewhere.
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .followRedirects(false)
        .connectTimeout(CONNECT)
        .callTimeout(limit)
        .readTimeout(limit)
        .writeTimeout(limit)
        .build();
  }

  private static TelegramUrl url(URI api) {
    int port = api.getPort();
    if (port < 0) {
      port = api.getScheme().equals("https") ? 443 : 80;
    }
    return TelegramUrl.builder().schema(api.getScheme()).host(api.getHost()).port(port).build();
  }

  /// Calls a method and waits for the answer, bounded by `vigil.telegram.call-timeout`.
  <T extends Serializable> Answered<T> call(BotApiMethod<T> method) {
    return counted(method.getMethod(), answer(() -> calls.executeAsync(method), callLimit));
  }

  /// Fetches a file, whose path came from `getFile`; bounded like any other call.
  ///
  /// @param mostBytes what comes after them is left
  Answered<byte[]> download(String path, int mostBytes) {
    Request.Builder request = new Request.Builder().url(files + path);
    try (Response response = callHttp.newCall(request.build()).execute()) {
      if (!response.isSuccessful()) {
        return counted("file", new Answered.Refused<>(response.code(), "", Duration.ZERO, null));
      }
      return counted(
          "file", new Answered.Done<>(response.body().byteStream().readNBytes(mostBytes)));
    } catch (IOException e) {
      // Its text may hold the address, and that the token.
      return counted("file", new Answered.Unanswered<>());
    }
  }

  /// Waits for updates; bounded by both time limits together.
  Answered<List<Update>> poll(GetUpdates method) {
    return counted(
        method.getMethod(),
        answer(() -> polls.executeAsync(method).thenApply(List::copyOf), pollLimit));
  }

  private <T> Answered<T> counted(String method, Answered<T> answer) {
    String outcome =
        switch (answer) {
          case Answered.Done<T> done -> "done";
          case Answered.Refused<T> refused -> Integer.toString(refused.code());
          case Answered.Unanswered<T> unanswered -> "unanswered";
        };
    meters.counter("vigil.telegram.calls", "method", method, "outcome", outcome).increment();
    return answer;
  }

  private static <T> Answered<T> answer(Call<T> request, Duration limit) {
    try {
      CompletableFuture<T> future = request.send();
      T value = future.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
      return value == null ? new Answered.Unanswered<>() : new Answered.Done<>(value);
    } catch (ExecutionException e) {
      return fault(e.getCause());
    } catch (TelegramApiException e) {
      return fault(e);
    } catch (TimeoutException e) {
      return new Answered.Unanswered<>();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answered.Unanswered<>();
    }
  }

  private static <T> Answered<T> fault(Throwable fault) {
    if (fault instanceof TelegramApiValidationException) {
      // The client knows that Telegram would refuse it.
      return new Answered.Refused<>(400, "", Duration.ZERO, null);
    }
    // Without an answer that can be read the code is 0.
    if (fault instanceof TelegramApiRequestException refusal
        && refusal.getErrorCode() != null
        && refusal.getErrorCode() > 0) {
      ResponseParameters parameters = refusal.getParameters();
      Integer seconds = parameters == null ? null : parameters.getRetryAfter();
      return new Answered.Refused<>(
          refusal.getErrorCode(),
          refusal.getApiResponse() == null ? "" : refusal.getApiResponse(),
          Duration.ofSeconds(seconds == null ? 0 : Math.max(0, seconds)),
          parameters == null ? null : parameters.getMigrateToChatId());
    }
    return new Answered.Unanswered<>();
  }

  /// Ends the poll under way; later ones still work.
  void endPolls() {
    pollHttp.dispatcher().cancelAll();
  }

  @PreDestroy
  void close() {
    endPolls();
    threads.shutdown();
  }

  @FunctionalInterface
  private interface Call<T> {
    CompletableFuture<T> send() throws TelegramApiException;
  }
}
