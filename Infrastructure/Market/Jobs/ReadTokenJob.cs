using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Reads the price of the WoW Token in a region; the first time its past as well, where there is an archive.</summary>
internal sealed class ReadTokenJob(BattleNetClient client, ITokenPrices prices, IOptionsMonitor<BattleNetOptions> options) : IJobHandler
{
    public string Kind => MarketJobs.ReadToken;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var region = JobRegion.Of(job);
        var answer = await client.GetAsync<WowTokenJson>(ApiRequest.Token(region), ct);
        if (answer.Status == ApiStatus.NotFound) return $"There is no WoW Token in {region.Slug().ToUpperInvariant()}.";
        if (answer.Require().ToPrice() is not { } price) throw new MarketUnavailableException("Battle.net's price of the WoW Token makes no sense.");

        // Past and present go in together: a price in the table says that its past was read.
        var past = await prices.NewestAsync(region, ct) is null ? await PastAsync(region, ct) : [];
        var added = await prices.AddAsync(region, [.. past.Where(one => one.At < price.At), price], ct);
        return added == 0 ? "The price has not changed." : string.Create(CultureInfo.InvariantCulture, $"{price.Price}, {added:N0} new prices.");
    }

    private async Task<IReadOnlyList<TokenPrice>> PastAsync(Region region, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(options.CurrentValue.ArchiveUrl)) return [];
        var answer = await client.GetAsync<TokenArchiveJson>(ApiRequest.TokenArchive(region), ct);
        return answer.Status == ApiStatus.NotFound ? [] : [.. (answer.Require().Prices ?? []).Select(one => one.ToPrice()).OfType<TokenPrice>()];
    }
}
