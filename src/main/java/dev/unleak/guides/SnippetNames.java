package dev.unleak.guides;

/**
 * What the shared snippets call this credential.
 *
 * @param variable environment variable
 * @param vaultPath path below Vault's KV version 2 engine, without the engine's name
 * @param vaultField field of that secret
 * @param awsSecretId name in AWS Secrets Manager
 * @param conjurVariable id of the Conjur variable
 * @param googleSecretId id in Google Secret Manager, within the project
 * @param azureSecretName name in Azure Key Vault, within the vault
 * @param opReference 1Password's secret reference
 * @param kubernetesFile where the pod has the key of the Kubernetes secret as a file
 */
public record SnippetNames(
        String variable,
        String vaultPath,
        String vaultField,
        String awsSecretId,
        String conjurVariable,
        String googleSecretId,
        String azureSecretName,
        String opReference,
        String kubernetesFile) {}
