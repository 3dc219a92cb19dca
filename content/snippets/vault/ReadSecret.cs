// Reads one field of a secret in Vault's key-value engine, version 2, and stops when it cannot.
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

try
{
    string apiKey = await ReadSecret();
    // Use apiKey here. Do not print it.
    return 0;
}
catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException
    or KeyNotFoundException or InvalidOperationException)
{
    Console.Error.WriteLine($"The secret cannot be read: {e.Message}");
    return 1;
}

static async Task<string> ReadSecret()
{
    // A redirect would carry the token to another host.
    using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
    client.Timeout = TimeSpan.FromSeconds(10);
    client.DefaultRequestHeaders.Add("X-Vault-Token", Setting("VAULT_TOKEN"));
    string body = await client.GetStringAsync(Setting("VAULT_ADDR") + "/v1/secret/data/{{vault_path}}");
    using JsonDocument answer = JsonDocument.Parse(body);
    JsonElement fields = answer.RootElement.GetProperty("data").GetProperty("data");
    if (!fields.TryGetProperty("{{vault_field}}", out JsonElement value) || string.IsNullOrWhiteSpace(value.GetString()))
    {
        throw new InvalidOperationException("{{vault_path}} has no field {{vault_field}}.");
    }
    return value.GetString()!;
}

static string Setting(string name)
{
    string? value = Environment.GetEnvironmentVariable(name);
    return string.IsNullOrWhiteSpace(value) ? throw new InvalidOperationException($"{name} is not set.") : value;
}
