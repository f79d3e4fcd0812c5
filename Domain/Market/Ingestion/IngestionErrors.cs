using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Refusals of the ingestion's settings.</summary>
public static class IngestionErrors
{
    /// <summary>No region is left.</summary>
    public sealed record NoRegion() : Error("ingestion.no_region", "Choose at least one region; without one no auction is read.");

    /// <summary>The first question lies too far from the expected moment.</summary>
    public sealed record BadFirstCheck() : Error("ingestion.first_check", "The first check must lie between 300 seconds before and 300 seconds after the expected publication.");

    /// <summary>The watch is too short or too long.</summary>
    public sealed record BadWatch() : Error("ingestion.watch", "The longest silence of a region must be between 30 and 3,600 seconds.");

    /// <summary>No such market, or none of a region that is followed.</summary>
    public sealed record UnknownMarket() : Error("ingestion.unknown_market", "This market is not followed. Reload the page to see those that are.");
}
