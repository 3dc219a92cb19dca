// Reads a secret from AWS Secrets Manager and stops when it cannot. Needs AWSSDK.SecretsManager.
using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

try
{
    string apiKey = await ReadSecret();
    // Use apiKey here. Do not print it.
    return 0;
}
catch (Exception e) when (e is AmazonServiceException or AmazonClientException
    or OperationCanceledException or InvalidOperationException)
{
    Console.Error.WriteLine($"The secret cannot be read: {e.Message}");
    return 1;
}

static async Task<string> ReadSecret()
{
    using var client = new AmazonSecretsManagerClient();
    using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
    var request = new GetSecretValueRequest { SecretId = "{{aws_secret_id}}" };
    var answer = await client.GetSecretValueAsync(request, limit.Token);
    if (string.IsNullOrWhiteSpace(answer.SecretString))
    {
        throw new InvalidOperationException("{{aws_secret_id}} holds no text.");
    }
    return answer.SecretString;
}
