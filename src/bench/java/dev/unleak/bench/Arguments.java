package dev.unleak.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Folders, and options that each take one value and may be repeated. */
record Arguments(List<Path> folders, Map<String, List<String>> options) {
    static Arguments of(String[] args) {
        List<Path> folders = new ArrayList<>();
        Map<String, List<String>> options = new TreeMap<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--") && i + 1 < args.length) {
                options.computeIfAbsent(args[i], any -> new ArrayList<>()).add(args[++i]);
            } else {
                folders.add(Path.of(args[i]));
            }
        }
        if (folders.isEmpty()) {
            throw new IllegalArgumentException("Give the folder to read.");
        }
        return new Arguments(List.copyOf(folders), options);
    }

    Path folder() {
        return folders.getFirst();
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    String one(String option) {
        return options.getOrDefault(option, List.of()).getLast();
    }

    List<Path> all(String option) {
        return options.getOrDefault(option, List.of()).stream().map(Path::of).toList();
    }

    double number(String option, double otherwise) {
        return has(option) ? Double.parseDouble(one(option)) : otherwise;
    }
}
