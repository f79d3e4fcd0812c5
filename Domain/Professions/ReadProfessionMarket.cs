using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>Reads and reckons a profession's market; held until a snapshot changes it.</summary>
public sealed class ReadProfessionMarket(
    IProfessionCatalog professions,
    IProfessionStore store,
    IEnumerable<IRecipeFacts> sources,
    QuoteGoods quote,
    IMarketQueries market,
    IRealmCatalog realms,
    IItemCatalog items,
    IReckoned reckoned,
    SellingRules rules,
    TimeProvider clock)
{
    private const int Namesakes = 25;

    // Trends are reckoned some time after the snapshot, so what is held does not live until the next one.
    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan KeepRecipes = TimeSpan.FromMinutes(1);

    /// <summary>Reads it.</summary>
    /// <param name="profession">Name in any known language, or id.</param>
    /// <param name="realm">Slug, name, or name with region.</param>
    /// <param name="tier">Skill tier by id; the newest with recipes when null.</param>
    /// <param name="ct">Stops the reads.</param>
    /// <returns>
    /// The market, or <see cref="ProfessionErrors.UnknownProfession"/>, <see cref="ProfessionErrors.UnknownTier"/>, <see cref="ProfessionErrors.NotReadYet"/>, <see cref="MarketErrors.UnknownRealm"/>,
    /// <see cref="MarketErrors.AmbiguousRealm"/>, <see cref="MarketErrors.NoSnapshotYet"/>.
    /// </returns>
    public async Task<Result<ProfessionMarket>> RunAsync(string profession, string realm, int? tier, CancellationToken ct)
    {
        var asked = ProfessionLookup.Resolve(professions, profession);
        if (!asked.Succeeded) return asked.Error;
        var place = RealmLookup.Resolve(realms, realm);
        if (!place.Succeeded) return place.Error;
        var chosen = ProfessionLookup.Tier(professions, asked.Value, tier);
        if (!chosen.Succeeded) return chosen.Error;

        var freshness = await market.FreshnessAsync(ct);
        var shared = MarketId.Commodities(place.Value.Region);
        var own = freshness.FirstOrDefault(one => one.Market == place.Value.Market);
        if (own?.PublishedAt is not { } published) return new MarketErrors.NoSnapshotYet(own?.Name ?? place.Value.Name);
        var commodities = freshness.FirstOrDefault(one => one.Market == shared)?.PublishedAt;
        var subject = new Subject(asked.Value, chosen.Value, place.Value, own.Name, published, commodities);
        if ((await BookAsync(subject, ct)).IsEmpty) return new ProfessionErrors.NotReadYet(subject.Profession);
        var key = string.Create(CultureInfo.InvariantCulture,
            $"profession:{subject.Profession.Id}:{subject.Tier.Id}:{place.Value.Market}:{published.UtcTicks}:{commodities?.UtcTicks}:{subject.Tier.Build}:{RecipeFacts.VersionOf(sources)}");
        var found = await reckoned.GetAsync(key, Keep, [place.Value.Market, shared], token => ReckonAsync(subject, token), ct);

        // Realms that share an auction house share what is held of it.
        return found.Report.Realm == place.Value ? found : found with { Report = found.Report with { Realm = place.Value } };
    }

    private sealed record Subject(Profession Profession, SkillTier Tier, Realm Realm, string MarketName, DateTimeOffset Published, DateTimeOffset? Commodities)
    {
        public DateTimeOffset DataUntil => Commodities is { } other && other < Published ? other : Published;
    }

    private async Task<ProfessionMarket> ReckonAsync(Subject subject, CancellationToken ct)
    {
        var book = await BookAsync(subject, ct);
        var quotes = await quote.RunAsync(subject.Realm, book.Goods, subject.DataUntil, ct);
        var reckoning = new CraftReckoning(quotes, book.Vendor, rules, items, book.Names);
        var crafts = new List<CraftProfit>(book.Crafts.Count);
        var reasons = book.LeftOut.SelectMany(left => Enumerable.Repeat(left.Reason, left.Recipes)).ToList();
        foreach (var (profit, reason) in book.Crafts.Select(reckoning.Reckon))
        {
            if (profit is not null) crafts.Add(profit);
            else reasons.Add(reason!);
        }

        var materials = Materials(book, quotes, reckoning);
        var buying = BuyingRules.Default.Sift(materials.Select(material => (quotes[material.Variant.Item], material.Name, LargestUse(book, material.Variant.Item), (long?)null)));
        var report = new MarketReport(
            subject.Profession, subject.Realm, subject.MarketName, subject.DataUntil, clock.GetUtcNow(),
            [.. crafts.OrderBy(craft => craft.Suspicion is null ? 0 : 1).ThenByDescending(craft => craft.Profit!.Value.Value).ThenBy(craft => craft.RecipeId)],
            materials, buying.Opportunities, RecipeBook.Count(reasons));
        return new ProfessionMarket(report, subject.Tier, book, quotes, reckoning, buying.Passed);
    }

    /// <summary>The most units of an item that one craft takes; 1 when none takes it.</summary>
    internal static int LargestUse(RecipeBook book, ItemId item) =>
        book.Crafts.SelectMany(craft => craft.Inputs).Where(input => input.Items.Contains(item)).Select(input => input.Quantity).DefaultIfEmpty(1).Max();

    private Task<RecipeBook> BookAsync(Subject subject, CancellationToken ct)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"recipes:{subject.Tier.Id}:{subject.Tier.Build}:{RecipeFacts.VersionOf(sources)}");
        return reckoned.GetAsync(key, KeepRecipes, [], async token => RecipeBook.Of(
            await store.RecipesAsync(subject.Profession.Id, subject.Tier.Id, token), subject.Tier.Categories.SelectMany(category => category.Recipes).Distinct().Count(),
            new Dictionary<int, string> { [subject.Tier.Id] = subject.Tier.Name.English },
            await RecipeFacts.ReadAsync(sources, token), Named), ct);
    }

    private IReadOnlyList<ItemId> Named(string name) =>
        [.. items.Search(name, Namesakes).Where(match => match.IsExact && string.Equals(match.Item.Name, name, StringComparison.OrdinalIgnoreCase)).Select(match => match.Item.Id).Distinct()];

    private static List<MaterialPrice> Materials(RecipeBook book, IReadOnlyDictionary<ItemId, GoodQuote> quotes, CraftReckoning reckoning) =>
        [.. book.Crafts
            .SelectMany(craft => craft.Inputs.SelectMany(input => input.Items).Distinct())
            .CountBy(item => item)
            .Select(used => (Quote: quotes[used.Key], Recipes: used.Value))
            .Select(used => new MaterialPrice(
                used.Quote.Market, used.Quote.Variant, reckoning.NameOf(used.Quote.Item), used.Recipes,
                used.Quote.Ladder.Count > 0 ? used.Quote.Ladder[0].UnitPrice : used.Quote.Current?.Minimum, used.Quote.Quantity, used.Quote.Trend, used.Quote.SoldPerDay))
            .OrderByDescending(material => material.Recipes).ThenBy(material => material.Name, StringComparer.Ordinal).ThenBy(material => material.Variant.Item.Value)];
}
