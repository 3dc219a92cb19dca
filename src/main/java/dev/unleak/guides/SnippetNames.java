package dev.unleak.guides;

/**
 * What the shared snippets call this credential.
 *
 * @param variable environment variable
 * @param vaultPath path below Vault's KV version 2 engine, without the engine's name
 * @param vaultField field of that secret
 * @param awsSecretId name in AWS Secrets Manager
 * @param conjurVariable id of the Conjur variable
 */
public record SnippetNames(
        String variable, String vaultPath, String vaultField, String awsSecretId, String conjurVariable) {}
