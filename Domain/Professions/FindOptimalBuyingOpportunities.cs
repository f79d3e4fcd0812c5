using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>Finds what to buy now: cheap against its own past, in quantity, and wanted. For a member's goals when there are some, else in general.</summary>
public sealed class FindOptimalBuyingOpportunities(ReadProfessionMarket read, QuoteGoods quote, IMaterialGoals goals, IRealmCatalog realms)
{
    /// <summary>What a person asks.</summary>
    /// <param name="Profession">Name in any known language, or id.</param>
    /// <param name="Realm">Slug, name, or name with region.</param>
    /// <param name="Tier">Skill tier by id; the newest with recipes when null.</param>
    /// <param name="Member">Whose goals to go by; null for nobody's.</param>
    public sealed record Request(string Profession, string Realm, int? Tier = null, UserId? Member = null);

    /// <summary>Finds them.</summary>
    /// <returns>The advice, or the refusals of <see cref="GenerateMarketReport"/>.</returns>
    public async Task<Result<BuyingAdvice>> RunAsync(Request request, CancellationToken ct)
    {
        var found = await read.RunAsync(request.Profession, request.Realm, request.Tier, ct);
        if (!found.Succeeded) return found.Error;
        var (market, report) = (found.Value, found.Value.Report);
        var own = request.Member is { } member ? (await goals.ListAsync(member, ct)).Where(goal => Applies(goal, report.Realm)).ToList() : [];
        if (own.Count == 0) return Advice(market, 0, report.Opportunities, market.Passed);

        var needs = GoalNeeds.Of(own, market);
        List<ItemId> others = [.. needs.Keys.Where(item => !market.Quotes.ContainsKey(item))];
        var more = await quote.RunAsync(report.Realm, others, report.DataUntil, ct);
        var (opportunities, passed) = BuyingRules.Default.Sift(needs.Select(need => (
            market.Quotes.GetValueOrDefault(need.Key) ?? more[need.Key], market.Reckoning.NameOf(need.Key),
            ReadProfessionMarket.LargestUse(market.Book, need.Key), (long?)need.Value)));
        return Advice(market, own.Count, opportunities, passed);
    }

    private bool Applies(MaterialGoal goal, Realm realm) =>
        goal.RealmId is not { } wanted || wanted == realm.Id || realms.Find(realm.Market)?.Realms.Any(one => one.Id == wanted) == true;

    private static BuyingAdvice Advice(
        ProfessionMarket market, int goals, IReadOnlyList<BuyingOpportunity> opportunities, IReadOnlyList<(string Reason, int Goods)> passed) =>
        new(market.Report.Profession, market.Tier, market.Report.Realm, market.Report.MarketName, market.Report.DataUntil, goals, opportunities, passed);
}
