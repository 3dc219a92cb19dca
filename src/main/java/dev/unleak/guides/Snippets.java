package dev.unleak.guides;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Small whole programs that read a guide's secret from where it belongs. They stop with exit code 1 when it is missing,
 * and print no value.
 */
public final class Snippets {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z_]+)}}");
    private static final Set<String> NAMES =
            values(new SnippetNames("", "", "", "", "", "", "", "", "")).keySet();

    private final Content content;

    /** @param content holds {@code snippets/<store>/<file>} */
    public Snippets(Content content) {
        this.content = content;
    }

    /**
     * The program with the guide's names filled in.
     *
     * @throws ContentException if the snippet's file is missing
     */
    public String render(Guide guide, SnippetStore store, SnippetLanguage language) {
        Map<String, String> values = values(guide.names());
        return PLACEHOLDER
                .matcher(template(store, language))
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }

    /** Placeholders of the snippet that no guide can fill. */
    List<String> unknownNames(SnippetStore store, SnippetLanguage language) {
        return PLACEHOLDER
                .matcher(template(store, language))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !NAMES.contains(name))
                .distinct()
                .toList();
    }

    private String template(SnippetStore store, SnippetLanguage language) {
        Path file = content.root().resolve("snippets").resolve(store.id()).resolve(language.file());
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ContentException("The snippet " + file + " cannot be read.", e);
        }
    }

    private static Map<String, String> values(SnippetNames names) {
        return Map.of(
                "variable", names.variable(),
                "vault_path", names.vaultPath(),
                "vault_field", names.vaultField(),
                "aws_secret_id", names.awsSecretId(),
                "conjur_variable", names.conjurVariable(),
                "google_secret_id", names.googleSecretId(),
                "azure_secret_name", names.azureSecretName(),
                "op_reference", names.opReference(),
                "kubernetes_file", names.kubernetesFile());
    }
}
