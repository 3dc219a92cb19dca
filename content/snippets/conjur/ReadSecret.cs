// Signs in to Conjur as a host, reads one variable, and stops when it cannot.
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

try
{
    string apiKey = await ReadSecret();
    // Use apiKey here. Do not print it.
    return 0;
}
catch (Exception e) when (e is HttpRequestException or TaskCanceledException or InvalidOperationException)
{
    Console.Error.WriteLine($"The secret cannot be read: {e.Message}");
    return 1;
}

static async Task<string> ReadSecret()
{
    string url = Setting("CONJUR_APPLIANCE_URL");
    string account = Uri.EscapeDataString(Setting("CONJUR_ACCOUNT"));
    string login = Uri.EscapeDataString(Setting("CONJUR_AUTHN_LOGIN"));
    // A redirect would carry the token to another host.
    using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
    client.Timeout = TimeSpan.FromSeconds(10);
    using var signedIn = await client.PostAsync(
        $"{url}/authn/{account}/{login}/authenticate", new StringContent(Setting("CONJUR_AUTHN_API_KEY")));
    signedIn.EnsureSuccessStatusCode();
    string token = Convert.ToBase64String(Encoding.UTF8.GetBytes(await signedIn.Content.ReadAsStringAsync()));
    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", $"token=\"{token}\"");
    string variable = Uri.EscapeDataString("{{conjur_variable}}");
    string value = await client.GetStringAsync($"{url}/secrets/{account}/variable/{variable}");
    return string.IsNullOrEmpty(value)
        ? throw new InvalidOperationException("{{conjur_variable}} is empty.")
        : value;
}

static string Setting(string name)
{
    string? value = Environment.GetEnvironmentVariable(name);
    return string.IsNullOrWhiteSpace(value) ? throw new InvalidOperationException($"{name} is not set.") : value;
}
