package org.vigil.conversation;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.vigil.content.ContentDirectory;
import org.vigil.content.LiveContent;

/// Makes the library from the content folder, and makes it anew when a file changes.
@Factory
final class LibraryFactory {

  @Singleton
  LiveContent<Library> library(@Value("${vigil.content}") Path folder, LibraryLoader loader) {
    return LiveContent.load(ContentDirectory.at(folder), loader);
  }
}
