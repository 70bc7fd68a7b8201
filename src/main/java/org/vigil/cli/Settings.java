package org.vigil.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Refuses settings that cannot be read as what they are. Micronaut would pass over them and take
/// the default: a service that looks right and runs otherwise than its operator wrote.
final class Settings {
  private static final Set<String> TRUTHS =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "1", "0");

  /// Those that stand in no record.
  private static final List<Argument<?>> SINGLE =
      List.of(
          Argument.of(Integer.class, "micronaut.server.port"),
          Argument.of(Path.class, "vigil.content"),
          Argument.of(Path.class, "vigil.config"),
          Argument.of(Path.class, "vigil.data"),
          Argument.of(Boolean.class, "vigil.metrics-public"));

  private final ApplicationContext context;

  Settings(ApplicationContext context) {
    this.context = context;
  }

  /// @throws IllegalArgumentException for the first that is wrong; the message names it and says
  ///     what it is like
  void check() {
    known().forEach(this::check);
    records().forEach(this::make);
    Path content = context.getRequiredProperty("vigil.content", Path.class);
    if (!Files.isDirectory(content)) {
      throw new IllegalArgumentException(
          "vigil.content (VIGIL_CONTENT) must be the folder of the content; there is none at "
              + content.toAbsolutePath()
              + ".");
    }
  }

  /// All settings by name.
  Map<String, Argument<?>> known() {
    Map<String, Argument<?>> known = new TreeMap<>();
    SINGLE.forEach(single -> known.put(single.getName(), single));
    for (BeanDefinition<?> record : records()) {
      for (Argument<?> field : record.getConstructor().getArguments()) {
        field
            .getAnnotationMetadata()
            .stringValue(Property.class, "name")
            .ifPresent(name -> known.put(name, field));
      }
    }
    return known;
  }

  private List<BeanDefinition<Object>> records() {
    return context
        .getBeanDefinitions(Object.class, Qualifiers.byStereotype(ConfigurationProperties.class))
        .stream()
        .filter(record -> record.getBeanType().getName().startsWith("org.vigil."))
        .toList();
  }

  /// Makes a record now, so that what it refuses is said before anything runs.
  private void make(BeanDefinition<Object> record) {
    try {
      context.getBean(record);
    } catch (BeanContextException e) {
      throw new IllegalArgumentException(StartErrors.words(e).orElseThrow(() -> e), e);
    }
  }

  private void check(String name, Argument<?> field) {
    String text = context.getProperty(name, String.class).orElse("").strip();
    if (text.isEmpty() || readable(name, text, field)) {
      return;
    }
    throw new IllegalArgumentException(
        "The setting " + name + " must be " + like(field.getType()) + "; see config/README.md.");
  }

  private boolean readable(String name, String text, Argument<?> field) {
    if (isBoolean(field.getType())) {
      return TRUTHS.contains(text.toLowerCase(Locale.ROOT));
    }
    Optional<?> value = context.getProperty(name, field.getType());
    return value.isPresent();
  }

  private static String like(Class<?> type) {
    if (isBoolean(type)) {
      return "true or false";
    }
    if (type == Duration.class) {
      return "a time like 250ms, 10s or 5m";
    }
    if (type == URI.class) {
      return "an address like https://bot.example.org";
    }
    if (type.isEnum()) {
      return "one of "
          + List.of(type.getEnumConstants())
              .toString()
              .toLowerCase(Locale.ROOT)
              .replaceAll("[\\[\\]]", "");
    }
    return type == String.class ? "text" : "a number like 16";
  }

  private static boolean isBoolean(Class<?> type) {
    return type == boolean.class || type == Boolean.class;
  }
}
