package dev.unleak.guides;

import java.util.Locale;

/** Where a snippet reads the secret from. */
public enum SnippetStore {
    ENVIRONMENT("Environment variable"),
    AWS_SECRETS_MANAGER("AWS Secrets Manager"),
    VAULT("HashiCorp Vault"),
    CONJUR("CyberArk Conjur"),
    GOOGLE_SECRET_MANAGER("Google Secret Manager"),
    AZURE_KEY_VAULT("Azure Key Vault"),
    ONEPASSWORD("1Password CLI"),
    KUBERNETES("Kubernetes secret mount");

    private final String title;

    SnippetStore(String title) {
        this.title = title;
    }

    /** Also the name of the snippets' folder and of the part of {@code guides/shared/stores.yaml} that explains it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public String title() {
        return title;
    }
}
