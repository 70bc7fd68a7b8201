/// Answers in the entries' own words: Markdown becomes a reply, and public numbers are filled in
/// for the person who asks. Language models, where one is configured, are known only here.
@NullMarked
package org.vigil.answer;

import org.jspecify.annotations.NullMarked;
