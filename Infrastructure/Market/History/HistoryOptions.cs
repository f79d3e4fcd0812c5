using System.ComponentModel.DataAnnotations;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>Section <c>History</c>: how long prices are kept, and in what form.</summary>
public sealed class HistoryOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "History";

    /// <summary>Every change is kept so long, rounded up to whole weeks; default 30 days. What is older lives on in bars, and what holds at the end of it is kept as a change of that moment.</summary>
    [Range(typeof(TimeSpan), "14.00:00:00", "3650.00:00:00", ErrorMessage = "History:KeepRaw must be between 14.00:00:00 and 3650.00:00:00.")]
    public TimeSpan KeepRaw { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Bars of a day are kept so long; default 400 days.</summary>
    [Range(typeof(TimeSpan), "100.00:00:00", "36500.00:00:00", ErrorMessage = "History:KeepDays must be between 100.00:00:00 and 36500.00:00:00.")]
    public TimeSpan KeepDays { get; set; } = TimeSpan.FromDays(400);

    /// <summary>Bars of a week are kept so long; default three years.</summary>
    [Range(typeof(TimeSpan), "100.00:00:00", "36500.00:00:00", ErrorMessage = "History:KeepWeeks must be between 100.00:00:00 and 36500.00:00:00.")]
    public TimeSpan KeepWeeks { get; set; } = TimeSpan.FromDays(1096);

    /// <summary>Bars of a month are kept so long; default a hundred years, which is for ever.</summary>
    [Range(typeof(TimeSpan), "366.00:00:00", "36500.00:00:00", ErrorMessage = "History:KeepMonths must be between 366.00:00:00 and 36500.00:00:00.")]
    public TimeSpan KeepMonths { get; set; } = TimeSpan.FromDays(36500);

    /// <summary>A day's changes are packed so long after its end; default 2 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00", ErrorMessage = "History:PackAfter must be between 00:00:00 and 7.00:00:00.")]
    public TimeSpan PackAfter { get; set; } = TimeSpan.FromHours(2);
}
