package org.vigil.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// What YAML says, without how it is written: two texts with equal trees mean the same.
final class YamlTree {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setMaxAliasesForCollections(0)
          .setCodePointLimit(ContentDirectory.MAX_BYTES)
          .build();

  private YamlTree() {}

  /// Lists, maps and scalars with their kind; empty if the text is not readable. A text that says
  /// nothing is an empty map.
  static Optional<Object> of(String text) {
    try {
      return Optional.of(
          new Compose(SETTINGS).composeString(text).map(YamlTree::tree).orElse(Map.of()));
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
  }

  private static Object tree(Node node) {
    return switch (node) {
      // Entries as pairs: a name that stands twice is not lost.
      case MappingNode map ->
          map.getValue().stream()
              .map(tuple -> List.of(tree(tuple.getKeyNode()), tree(tuple.getValueNode())))
              .collect(Collectors.groupingBy(List::getFirst));
      case SequenceNode list -> list.getValue().stream().map(YamlTree::tree).toList();
      case ScalarNode scalar -> List.of(scalar.getTag().getValue(), scalar.getValue());
      default -> List.of("anchor");
    };
  }
}
