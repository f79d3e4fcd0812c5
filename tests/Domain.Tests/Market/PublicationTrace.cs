using System.Globalization;
using System.IO.Compression;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

/// <summary>When each market of a region published, hour after hour; the moment of the hour moves from epoch to epoch.</summary>
internal sealed record PublicationTrace(string Region, IReadOnlyDictionary<MarketId, IReadOnlyList<DateTimeOffset>> Publications, IReadOnlyList<DateTimeOffset> Moves)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Hours during which nothing is published, from the second day on once a week: maintenance.</summary>
    public static bool InMaintenance(DateTimeOffset at) => at.DayOfWeek == DayOfWeek.Tuesday && at.Hour is >= 15 and < 18;

    /// <summary>Publishes every hour at the offsets of the epoch's capture, each market at its own second.</summary>
    public static PublicationTrace Of(string region, IReadOnlyList<IReadOnlyDictionary<int, int>> epochs, int hoursEach, bool maintenance)
    {
        var publications = epochs[0].Keys.ToDictionary(market => new MarketId(market), _ => new List<DateTimeOffset>());
        List<DateTimeOffset> moves = [];
        for (var epoch = 0; epoch < epochs.Count; epoch++)
        {
            var begin = Start.AddHours((long)epoch * hoursEach);
            if (epoch > 0) moves.Add(begin);
            foreach (var (market, seconds) in epochs[epoch])
            {
                if (!publications.TryGetValue(new MarketId(market), out var times)) continue;
                for (var hour = 0; hour < hoursEach; hour++)
                {
                    var at = begin.AddHours(hour).AddSeconds(seconds);
                    if (maintenance && InMaintenance(at)) continue;
                    if (times.Count == 0 || at > times[^1].AddMinutes(10)) times.Add(at);
                }
            }
        }

        return new PublicationTrace(region, publications.ToDictionary(pair => pair.Key, IReadOnlyList<DateTimeOffset> (pair) => pair.Value), moves);
    }

    /// <summary>The recorded captures of one region: second of the hour by market, one capture an epoch.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<int, int>> Captures(string file, string region)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var rows = new List<(string Capture, int Market, int Second)>();
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            if (cells[2] == region)
                rows.Add((cells[1], int.Parse(cells[3], CultureInfo.InvariantCulture), (int)(long.Parse(cells[^2], CultureInfo.InvariantCulture) % 3600)));
        }

        return [.. rows.GroupBy(row => row.Capture, StringComparer.Ordinal).Select(Unwrapped)];
    }

    // A region that publishes about the full hour has seconds on both sides of it: brought to one side, or half of it would seem an hour apart.
    private static IReadOnlyDictionary<int, int> Unwrapped(IGrouping<string, (string Capture, int Market, int Second)> capture)
    {
        var middle = capture.Select(row => row.Second).Order().ElementAt(capture.Count() / 2);
        return capture.ToDictionary(row => row.Market, row => middle + ((row.Second - middle + 5400) % 3600) - 1800);
    }
}
