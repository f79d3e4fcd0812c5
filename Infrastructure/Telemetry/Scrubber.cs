using System.Text.RegularExpressions;

namespace DiscordAH.Infrastructure.Telemetry;

/// <summary>Takes secrets out of a finished log line. The last line of defence: whatever was logged by whom, it passes here.</summary>
internal static partial class Scrubber
{
    private const string Gone = "[redacted]";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static string Clean(string line)
    {
        line = BotToken().Replace(line, Gone);
        line = CallbackToken().Replace(line, "${path}" + Gone);
        line = Scheme().Replace(line, "${scheme} " + Gone);
        line = Header().Replace(line, "${name}" + Gone);
        line = JsonProperty().Replace(line, "${name}" + Gone);
        return Assignment().Replace(line, "${name}=" + Gone);
    }

    [GeneratedRegex(@"[MNO][A-Za-z\d_-]{23,27}\.[A-Za-z\d_-]{6}\.[A-Za-z\d_-]{27,38}", RegexOptions.CultureInvariant)]
    private static partial Regex BotToken();

    // Interaction and webhook tokens stand in paths: /interactions/ID/TOKEN/callback, /webhooks/ID/TOKEN.
    [GeneratedRegex(@"(?<path>/(?:interactions|webhooks)/[0-9]+/)[A-Za-z0-9._~%-]+", Options)]
    private static partial Regex CallbackToken();

    [GeneratedRegex(@"\b(?<scheme>Bearer|Basic|Bot)\s+[A-Za-z0-9._~+/=-]{8,}", Options)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?<name>\b(?:Proxy-)?(?:Authorization|Set-Cookie|Cookie)\s*:\s*)[^\r\n""]+", Options)]
    private static partial Regex Header();

    [GeneratedRegex(@"(?<name>""[\w-]*(?:authorization|cookie|token|secret|password|connectionstring)""\s*:\s*"")(?:[^""\\]|\\.)*", Options)]
    private static partial Regex JsonProperty();

    [GeneratedRegex(@"(?<name>\b(?:code|state|access_token|refresh_token|client_secret|token|password|pwd|sig))=[^&\s""';,\\]+", Options)]
    private static partial Regex Assignment();
}
