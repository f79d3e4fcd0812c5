using Xunit;

namespace DiscordAH.TestKit.Servers;

/// <summary>What a test does where a server is not installed: it is skipped, but fails under CI, where nothing may be skipped.</summary>
public static class Requires
{
    /// <summary>Goes on only when <paramref name="found"/>.</summary>
    public static void Installed(bool found, string what)
    {
        if (found) return;
        var reason = $"{what} is not installed on this machine.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
