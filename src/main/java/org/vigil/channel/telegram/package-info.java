/// Telegram: takes updates by long polling or by webhook, hands messages to the inbox before it
/// acknowledges them, and sends replies within Telegram's limits. Alone knows the classes of
/// TelegramBots; the token leaves this package only in requests to Telegram.
@NullMarked
package org.vigil.channel.telegram;

import org.jspecify.annotations.NullMarked;
