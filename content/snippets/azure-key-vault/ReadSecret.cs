// Reads a secret from Azure Key Vault and stops when it cannot. Needs Azure.Identity and Azure.Security.KeyVault.Secrets.
using System;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

try
{
    string apiKey = await ReadSecret();
    // Use apiKey here. Do not print it.
    return 0;
}
catch (Exception e) when (e is RequestFailedException or AuthenticationFailedException
    or OperationCanceledException or InvalidOperationException)
{
    Console.Error.WriteLine($"The secret cannot be read: {e.Message}");
    return 1;
}

static async Task<string> ReadSecret()
{
    string vault = Environment.GetEnvironmentVariable("KEY_VAULT_URL")
        ?? throw new InvalidOperationException("KEY_VAULT_URL is not set.");
    using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
    var client = new SecretClient(new Uri(vault), new DefaultAzureCredential());
    KeyVaultSecret secret = await client.GetSecretAsync("{{azure_secret_name}}", cancellationToken: limit.Token);
    return string.IsNullOrWhiteSpace(secret.Value)
        ? throw new InvalidOperationException("{{azure_secret_name}} is empty.")
        : secret.Value;
}
