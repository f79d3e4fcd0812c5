using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>How domain values stand in columns, the same on both databases (decision 5).</summary>
internal static class Conversions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<TimeConverter>();
        builder.Properties<Copper>().HaveConversion<CopperConverter>();
        builder.Properties<ItemId>().HaveConversion<ItemIdConverter>();
        builder.Properties<MarketId>().HaveConversion<MarketIdConverter>();
        builder.Properties<UserId>().HaveConversion<UserIdConverter>();
        builder.Properties<JobState>().HaveConversion<JobStateConverter>().HaveMaxLength(16);
    }

    /// <summary>Microseconds since 1970, UTC: a number orders the same everywhere, text and timestamps do not.</summary>
    public static long ToStored(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromStored(long stored) => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond);

    public static string ToStored(JobState state) => state switch
    {
        JobState.Queued => "queued",
        JobState.Running => "running",
        JobState.Succeeded => "succeeded",
        JobState.Failed => "failed",
        JobState.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a job state."),
    };

    public static JobState ToJobState(string stored) => Enum.Parse<JobState>(stored, ignoreCase: true);

    private sealed class TimeConverter() : ValueConverter<DateTimeOffset, long>(at => ToStored(at), stored => FromStored(stored));

    private sealed class CopperConverter() : ValueConverter<Copper, long>(copper => copper.Value, stored => new Copper(stored));

    private sealed class ItemIdConverter() : ValueConverter<ItemId, int>(item => item.Value, stored => new ItemId(stored));

    private sealed class MarketIdConverter() : ValueConverter<MarketId, int>(market => market.Value, stored => new MarketId(stored));

    private sealed class UserIdConverter() : ValueConverter<UserId, long>(user => user.Value, stored => new UserId(stored));

    private sealed class JobStateConverter() : ValueConverter<JobState, string>(state => ToStored(state), stored => ToJobState(stored));
}
