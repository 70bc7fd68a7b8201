/// Languages, the detection of a text's language, normalisation, phrase matching, and the bot's own
/// words.
@NullMarked
package org.vigil.language;

import org.jspecify.annotations.NullMarked;
