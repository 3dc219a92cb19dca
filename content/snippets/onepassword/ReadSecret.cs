// Reads a secret with 1Password's command line, and stops when it cannot.
using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

try
{
    string apiKey = await ReadSecret();
    // Use apiKey here. Do not print it.
    return 0;
}
catch (Exception e) when (e is Win32Exception or OperationCanceledException or InvalidOperationException)
{
    Console.Error.WriteLine($"The secret cannot be read: {e.Message}");
    return 1;
}

static async Task<string> ReadSecret()
{
    var start = new ProcessStartInfo("op", ["read", "--no-newline", "{{op_reference}}"])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
    using Process op = Process.Start(start) ?? throw new InvalidOperationException("op did not start.");
    // A minute, since somebody may have to unlock the app.
    using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
    using var stop = minute.Token.Register(() => op.Kill());
    Task<string> error = op.StandardError.ReadToEndAsync();
    string value = await op.StandardOutput.ReadToEndAsync();
    await op.WaitForExitAsync(minute.Token);
    if (op.ExitCode != 0)
    {
        throw new InvalidOperationException((await error).Trim());
    }
    return string.IsNullOrWhiteSpace(value) ? throw new InvalidOperationException("{{op_reference}} is empty.") : value;
}
