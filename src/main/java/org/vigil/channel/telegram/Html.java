package org.vigil.channel.telegram;

import java.util.regex.Pattern;

/// Builds a text in Telegram's HTML (core.telegram.org/bots/api#html-style). The only place that
/// writes a tag; everything else is escaped.
final class Html {
  /// Half a surrogate pair cannot be sent as UTF-8, and Telegram refuses other control characters.
  private static final Pattern UNSENDABLE =
      Pattern.compile(
          "[\\x{D800}-\\x{DFFF}\\x{0}-\\x{8}\\x{B}\\x{C}\\x{E}-\\x{1F}\\x{7F}-\\x{9F}]");

  private final StringBuilder out = new StringBuilder();

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  Html strong(String text) {
    return tagged("b", text);
  }

  Html quote(String text) {
    return tagged("blockquote", text);
  }

  Html link(String text, String url) {
    out.append("<a href=\"").append(escaped(url)).append("\">").append(escaped(text));
    out.append("</a>");
    return this;
  }

  private Html tagged(String tag, String text) {
    out.append('<').append(tag).append('>').append(escaped(text));
    out.append("</").append(tag).append('>');
    return this;
  }

  /// What can be sent of a text; as long as the text.
  static String sendable(String text) {
    return UNSENDABLE.matcher(text).replaceAll("\uFFFD");
  }

  private static String escaped(String text) {
    return sendable(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
