using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Caching;

/// <summary>A piece of news on the wire: <c>1|sender|market|ticks</c>. The number in front is the format's version.</summary>
internal static class NewsText
{
    private const string Version = "1";

    public static string Write(string sender, SnapshotRecorded news) =>
        string.Create(CultureInfo.InvariantCulture, $"{Version}|{sender}|{news.Market.Value}|{news.PublishedAt.UtcTicks}");

    public static bool TryRead(string? text, out string sender, [NotNullWhen(true)] out SnapshotRecorded? news)
    {
        (sender, news) = ("", null);
        var parts = (text ?? "").Split('|');
        if (parts.Length != 4 || parts[0] != Version
            || !int.TryParse(parts[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var market)
            || !long.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTimeOffset.MaxValue.UtcTicks)
            return false;
        (sender, news) = (parts[1], new SnapshotRecorded(new MarketId(market), new DateTimeOffset(ticks, TimeSpan.Zero)));
        return true;
    }
}
