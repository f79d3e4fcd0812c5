using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>Reckons a profession's market: what its crafts cost and bring, what its materials do, what to buy now.</summary>
public sealed class GenerateMarketReport(ReadProfessionMarket read)
{
    /// <summary>What a person asks.</summary>
    /// <param name="Profession">Name in any known language, or id.</param>
    /// <param name="Realm">Slug, <c>us-area-52</c>, name, or name with region.</param>
    /// <param name="Tier">Skill tier by id; the newest with recipes when null.</param>
    public sealed record Request(string Profession, string Realm, int? Tier = null);

    /// <summary>Reckons it.</summary>
    /// <returns>
    /// The report, or a refusal that names what is unknown: <see cref="ProfessionErrors.UnknownProfession"/>, <see cref="ProfessionErrors.UnknownTier"/>,
    /// <see cref="MarketErrors.UnknownRealm"/>, <see cref="MarketErrors.AmbiguousRealm"/>, <see cref="MarketErrors.NoSnapshotYet"/>.
    /// </returns>
    public async Task<Result<MarketReport>> RunAsync(Request request, CancellationToken ct)
    {
        var found = await read.RunAsync(request.Profession, request.Realm, request.Tier, ct);
        return found.Succeeded ? found.Value.Report : found.Error;
    }
}
