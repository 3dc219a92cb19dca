// Reads a secret from Google Secret Manager and stops when it cannot. Needs Google.Cloud.SecretManager.V1.
using System;
using System.Threading;
using System.Threading.Tasks;
using Google.Cloud.SecretManager.V1;
using Grpc.Core;

try
{
    string apiKey = await ReadSecret();
    // Use apiKey here. Do not print it.
    return 0;
}
catch (Exception e) when (e is RpcException or OperationCanceledException or InvalidOperationException)
{
    Console.Error.WriteLine($"The secret cannot be read: {e.Message}");
    return 1;
}

static async Task<string> ReadSecret()
{
    string project = Environment.GetEnvironmentVariable("GOOGLE_CLOUD_PROJECT")
        ?? throw new InvalidOperationException("GOOGLE_CLOUD_PROJECT is not set.");
    using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
    SecretManagerServiceClient client = await SecretManagerServiceClient.CreateAsync(limit.Token);
    var version = new SecretVersionName(project, "{{google_secret_id}}", "latest");
    AccessSecretVersionResponse answer = await client.AccessSecretVersionAsync(version, limit.Token);
    string value = answer.Payload.Data.ToStringUtf8();
    return string.IsNullOrWhiteSpace(value)
        ? throw new InvalidOperationException("{{google_secret_id}} is empty.")
        : value;
}
