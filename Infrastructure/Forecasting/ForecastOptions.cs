using System.ComponentModel.DataAnnotations;

namespace DiscordAH.Infrastructure.Forecasting;

/// <summary>Section <c>Forecasts</c>: which prices are foretold unasked, and how long forecasts are kept.</summary>
public sealed class ForecastOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Forecasts";

    /// <summary>Goods that somebody asked for are forecast again several times a day, so long after the last question; default 3 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00", ErrorMessage = "Forecasts:FollowFor must be between 00:00:00 and 30.00:00:00.")]
    public TimeSpan FollowFor { get; set; } = TimeSpan.FromDays(3);

    /// <summary>At most so many goods at a time, those asked for last; default 200.</summary>
    [Range(0, 5_000, ErrorMessage = "Forecasts:Goods must be between 0 and 5000.")]
    public int Goods { get; set; } = 200;

    /// <summary>Forecasts are kept so long; their part in the records stays; default 14 days.</summary>
    [Range(typeof(TimeSpan), "3.00:00:00", "365.00:00:00", ErrorMessage = "Forecasts:Keep must be between 3.00:00:00 and 365.00:00:00.")]
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(14);
}
