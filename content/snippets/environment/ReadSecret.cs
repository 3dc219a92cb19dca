// Reads a secret from the environment and stops when it is missing.
using System;

string? apiKey = Environment.GetEnvironmentVariable("{{variable}}");
if (string.IsNullOrWhiteSpace(apiKey))
{
    Console.Error.WriteLine("{{variable}} is not set.");
    return 1;
}

// Use apiKey here. Do not print it.
return 0;
