package org.vigil.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// The service's metrics at one moment, by name with tags.
record Scrape(Map<String, Double> values) {
  static Scrape of(int port) throws IOException {
    try (Wire wire = Wire.to(port)) {
      Map<String, Double> values = new HashMap<>();
      for (String line : wire.ask("GET", "/prometheus", "", new byte[0]).text().split("\n")) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith("#") && space > 0) {
          values.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
        }
      }
      return new Scrape(values);
    }
  }

  /// 0 if there is none of this name.
  double get(String name) {
    return values.getOrDefault(name, 0.0);
  }

  /// How often the script ran.
  double runs(String script) {
    return get("vigil_redis_script_seconds_count{outcome=\"ok\",script=\"" + script + "\"}");
  }

  /// Seconds that all its runs took.
  double seconds(String script) {
    return get("vigil_redis_script_seconds_sum{outcome=\"ok\",script=\"" + script + "\"}");
  }
}
