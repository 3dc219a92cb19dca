// Reads a secret from the file that Kubernetes mounts, and stops when it cannot.
using System;
using System.IO;
using System.Threading.Tasks;

try
{
    string apiKey = await ReadSecret();
    // Use apiKey here. Do not print it.
    return 0;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
{
    Console.Error.WriteLine($"The secret cannot be read: {e.Message}");
    return 1;
}

// Reads anew on each call: Kubernetes replaces the file when the Secret changes.
static async Task<string> ReadSecret()
{
    string file = Environment.GetEnvironmentVariable("{{variable}}_FILE") ?? "{{kubernetes_file}}";
    string value = (await File.ReadAllTextAsync(file)).Trim();
    return value.Length == 0 ? throw new InvalidOperationException($"{file} is empty.") : value;
}
