using System.Globalization;
using System.Text.RegularExpressions;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>When a saved file was published: by its name, else by its file time.</summary>
internal static partial class ImportTime
{
    public static DateTimeOffset Of(string path)
    {
        var name = Path.GetFileName(path);
        if (Calendar().Match(name) is { Success: true } match
            && DateTimeOffset.TryParseExact(
                string.Concat(match.Groups.Values.Skip(1).Select(group => group.Value.PadLeft(2, '0'))),
                "yyyyMMddHHmmss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var time))
            return time;
        if (UnixSeconds().Match(name) is { Success: true } unix)
            return DateTimeOffset.FromUnixTimeSeconds(long.Parse(unix.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

        // Publications have whole seconds, file times do not.
        var written = new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);
        return DateTimeOffset.FromUnixTimeSeconds(written.ToUnixTimeSeconds());
    }

    [GeneratedRegex(@"(?<![0-9])(20[0-9]{2})[-_.]?([0-9]{2})[-_.]?([0-9]{2})[T_ -]?([0-9]{2})[-_.h]?([0-9]{2})(?:[-_.m]?([0-9]{2}))?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"(?<![0-9])1[0-9]{9}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex UnixSeconds();
}
