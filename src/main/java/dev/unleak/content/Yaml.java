package dev.unleak.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 as plain maps, lists and scalars: no tags that build objects, no duplicate keys, aliases and size
 * bounded, since packs come from strangers.
 */
public final class Yaml {
    /** A larger file is not read. */
    public static final int MOST_BYTES = 4 << 20;

    private Yaml() {}

    /** @throws ContentException naming file and line if the file is not one YAML mapping */
    public static Node read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ContentException(file + " is larger than content files may be (4 MiB).");
            }
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new ContentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** @param name names the text in errors */
    public static Node parse(String name, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(50)
                .setCodePointLimit(MOST_BYTES)
                .build();
        try {
            if (new Load(settings).loadFromString(text) instanceof Map<?, ?> map) {
                return new Node(name, map);
            }
            throw new ContentException(name + ": a mapping was expected.");
        } catch (MarkedYamlEngineException e) {
            String line =
                    e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
            throw new ContentException(name + line + ": " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new ContentException(name + ": " + e.getMessage(), e);
        }
    }

    /** Maps, lists and scalars as a file that {@link #read} takes. */
    public static String text(Map<String, ?> content) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(MOST_BYTES)
                .setSplitLines(false)
                .build();
        return new Dump(settings).dumpToString(content);
    }
}
