package org.vigil.offer;

import java.util.List;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;

/// What volunteers know of hosts, from `links.yml`.
///
/// @param endings last parts of host names, by which a host without `https://` is recognised
/// @param shorteners hosts that hide where a link leads
/// @param freeHosts hosts where anybody puts up a page in minutes
/// @param freeMail hosts where anybody gets an e-mail address
/// @param messengers hosts that open a chat
/// @param files ends of addresses that download a program or an archive
/// @param lures words that false sites add to a firm's name, after or before a hyphen
record LinkLists(
    Set<String> endings,
    Set<String> shorteners,
    Set<String> freeHosts,
    Set<String> freeMail,
    Set<String> messengers,
    List<String> files,
    Set<String> lures) {

  static final String FILE = "links.yml";

  /// Reads the file; without it no host is known. Blocks on the disk.
  static LinkLists load(ContentDirectory content, Problems problems) {
    return content
        .file(FILE, problems)
        .flatMap(file -> Yaml.map(file, problems))
        .map(LinkLists::read)
        .orElseGet(
            () -> {
              problems.add(FILE, 1, "the lists of hosts cannot be read", "Bring the file back");
              Set<String> none = Set.of();
              return new LinkLists(Set.of("com"), none, none, none, none, List.of(), none);
            });
  }

  private static LinkLists read(YamlMap top) {
    top.onlyKeys(
        "endings", "shorteners", "free_hosts", "free_mail", "messengers", "files", "lures");
    top.items("endings").stream()
        .filter(item -> !item.text().matches("[a-z]{2,12}"))
        .findFirst()
        .ifPresent(
            item ->
                top.problem(
                    "endings",
                    "`" + item.text() + "` is not the end of a host name",
                    "Write it without the dot, such as com"));
    return new LinkLists(
        Set.copyOf(top.texts("endings")),
        Set.copyOf(top.texts("shorteners")),
        Set.copyOf(top.texts("free_hosts")),
        Set.copyOf(top.texts("free_mail")),
        Set.copyOf(top.texts("messengers")),
        List.copyOf(top.texts("files")),
        Set.copyOf(top.texts("lures")));
  }

  /// Whether a host is one of the names or below one.
  static boolean holds(Set<String> names, String host) {
    String rest = host;
    while (true) {
      if (names.contains(rest)) {
        return true;
      }
      int dot = rest.indexOf('.');
      if (dot < 0) {
        return false;
      }
      rest = rest.substring(dot + 1);
    }
  }
}
