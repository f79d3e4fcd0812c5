using System.ComponentModel.DataAnnotations;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>Section <c>History</c>: how long prices are kept, and in what form.</summary>
public sealed class HistoryOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "History";

    /// <summary>Every change is kept so long, rounded up to whole weeks; default three years: until there are rollups, what goes is gone. What holds at the end of it is kept as a change of that moment.</summary>
    [Range(typeof(TimeSpan), "14.00:00:00", "3650.00:00:00", ErrorMessage = "History:KeepRaw must be between 14.00:00:00 and 3650.00:00:00.")]
    public TimeSpan KeepRaw { get; set; } = TimeSpan.FromDays(1096);

    /// <summary>A day's changes are packed so long after its end; default 2 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00", ErrorMessage = "History:PackAfter must be between 00:00:00 and 7.00:00:00.")]
    public TimeSpan PackAfter { get; set; } = TimeSpan.FromHours(2);
}
