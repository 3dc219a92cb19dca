package dev.unleak.rules.imported;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.unleak.content.ContentException;
import dev.unleak.content.Yaml;
import dev.unleak.model.UserError;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the rules of a gitleaks or betterleaks configuration. Formats: gitleaks 8, README, "Configuration";
 * betterleaks, docs/config.md and docs/v2_migration.md. Nothing in the file is run.
 */
public final class RulesImport {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_RULES = 5_000;

    private final String provider;
    private final Predicate<String> isTaken;
    private final List<ImportedRules.Outcome> outcomes = new ArrayList<>();
    private final List<Map<String, Object>> rules = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();
    /**
     * Bytes that the rules fill so far. An allowlist for all rules is written with each, so that few bytes make many.
     */
    private long written;

    private RulesImport(String provider, Predicate<String> isTaken) {
        this.provider = provider;
        this.isTaken = isTaken;
    }

    /**
     * @param name names the rules: their ids begin with it, and so does the file's name
     * @param isTaken whether another rule already has that id
     * @throws UserError if the file cannot be read as such a configuration
     */
    public static ImportedRules read(Path file, String name, Predicate<String> isTaken) {
        RulesImport reader = new RulesImport(provider(name), isTaken);
        return reader.all(new Table(toml(file)), file);
    }

    /** The provider under which rules of that name are kept. */
    public static String provider(String name) {
        return Conversion.kebab(name);
    }

    private static JsonNode toml(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UserError(file + " is larger than 4 MiB; split it, and import the parts.");
            }
            return new TomlMapper().readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new UserError(
                    file + " is not TOML at line "
                            + Optional.ofNullable(e.getLocation())
                                    .map(place -> String.valueOf(place.getLineNr()))
                                    .orElse("1")
                            + "; name a configuration of gitleaks or betterleaks.",
                    e);
        } catch (IOException e) {
            throw new UserError(file + " cannot be read; check the path and its permissions.", e);
        }
    }

    private ImportedRules all(Table config, Path file) {
        List<Table> foreign = config.tables("rules");
        if (foreign.isEmpty()) {
            throw new UserError(file + " has no [[rules]]; name a configuration of gitleaks or betterleaks.");
        }
        if (foreign.size() > MOST_RULES) {
            throw new UserError(file + " has more than " + MOST_RULES + " rules; split it, and import the parts.");
        }
        List<Table> everywhere = new ArrayList<>(config.tables("allowlist"));
        everywhere.addAll(config.tables("allowlists"));
        for (Table table : foreign) {
            add(table, everywhere, file);
        }
        String name = provider + ".yaml";
        String text = rules.isEmpty() ? "" : text(file);
        return new ImportedRules(name, text, List.copyOf(outcomes), notes(config, everywhere));
    }

    private void add(Table table, List<Table> everywhere, Path file) {
        String foreign = table.text("id").orElse("(without id)");
        String id = Conversion.id(provider, foreign);
        Conversion conversion = new Conversion(table, provider);
        Optional<Map<String, Object>> rule = conversion.rule(everywhere.stream()
                .filter(list -> list.texts("targetRules").isEmpty()
                        || list.texts("targetRules").contains(foreign))
                .toList());
        List<String> told = new ArrayList<>(conversion.told());
        if (rule.isPresent() && (!ids.add(id) || isTaken.test(id))) {
            told = List.of("would be " + id + ", and another rule has that id; choose another --name");
            rule = Optional.empty();
        }
        String text = rule.map(keys -> Yaml.text(file(List.of(keys)))).orElse("");
        written += text.getBytes(StandardCharsets.UTF_8).length;
        if (written > Yaml.MOST_BYTES) {
            throw new UserError("The rules of " + file + " with their allowlists fill more than 4 MiB; split the file,"
                    + " and import the parts.");
        }
        if (rule.isPresent() && !isReadable(text)) {
            told = List.of("cannot be written as a rule of ours");
            rule = Optional.empty();
        }
        rule.ifPresent(rules::add);
        outcomes.add(new ImportedRules.Outcome(foreign, id, rule.isPresent(), told));
    }

    private String text(Path file) {
        return "# Imported from " + file.getFileName().toString().replaceAll("\\p{Cntrl}", " ")
                + ". Import it again rather than edit this file.\n" + Yaml.text(file(rules));
    }

    /** Whether our own reader takes the rule. */
    private boolean isReadable(String rule) {
        try {
            List<ContentException> broken = new ArrayList<>();
            RuleSet.parse(provider + ".yaml", rule, broken::add);
            return broken.isEmpty();
        } catch (ContentException e) {
            return false;
        }
    }

    private Map<String, Object> file(List<Map<String, Object>> of) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("schema", 1);
        whole.put("provider", provider);
        whole.put("name", provider);
        whole.put("rules", of);
        return whole;
    }

    private static List<String> notes(Table config, List<Table> everywhere) {
        List<String> notes = new ArrayList<>();
        for (Table extend : config.tables("extend")) {
            if (extend.flag("useDefault")) {
                notes.add("The tool's own rules, which the file extends, are not read; Unleak has rules of its own.");
            }
            extend.text("path")
                    .ifPresent(path -> notes.add("The file extends " + path + ", which is not read; import it too."));
            if (!extend.texts("disabledRules").isEmpty()) {
                notes.add("Rules that the file switches off are the tool's own; ours are left as they are.");
            }
        }
        for (String key : List.of("prefilter", "filter")) {
            if (config.has(key)) {
                notes.add("The " + key
                        + " expression for all rules is left out, for nothing of an imported file is run.");
            }
        }
        Exceptions.of(everywhere).told().stream()
                .distinct()
                .map(told -> "Every rule " + told + ".")
                .forEach(notes::add);
        return notes;
    }
}
