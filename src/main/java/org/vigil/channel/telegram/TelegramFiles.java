package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;
import org.vigil.channel.Channel.Download;

/// Fetches files that people sent. Telegram is asked where a file is, and only a path of its own
/// form is fetched, from Telegram's own host.
@Singleton
class TelegramFiles {
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_.-]+)+");

  private final BotApi api;

  TelegramFiles(BotApi api) {
    this.api = api;
  }

  Download fetch(String fileId, int mostBytes) {
    if (!(api.call(new GetFile(fileId)) instanceof Answered.Done<File>(File file))) {
      return new Download.Unavailable();
    }
    if (file.getFileSize() != null && file.getFileSize() > mostBytes) {
      return new Download.TooLarge();
    }
    String path = file.getFilePath();
    if (path == null || path.contains("..") || !PATH.matcher(path).matches()) {
      return new Download.Unavailable();
    }
    return switch (api.download(path, mostBytes + 1)) {
      case Answered.Done<byte[]>(byte[] bytes) ->
          bytes.length > mostBytes ? new Download.TooLarge() : new Download.Done(bytes);
      case Answered.Refused<byte[]> _, Answered.Unanswered<byte[]> _ -> new Download.Unavailable();
    };
  }
}
