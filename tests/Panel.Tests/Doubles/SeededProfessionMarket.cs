using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>What the profession pages need beside the seeded stores: two recipes that are complete, one with a hostile name, and a herb that is cheap.</summary>
public sealed class SeededProfessionMarket(IProfessionStore store) : IProfessionCatalog, IRecipeFacts, IReckoned
{
    public IReadOnlyList<Profession> All => store.ListAsync(default).Result;

    public string Version => "seeded";

    public IReadOnlyList<SkillTier> Tiers(int profession) => store.TiersAsync(profession, default).Result;

    public Task<IReadOnlyList<RecipeOverride>> ListAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<RecipeOverride>>(
    [
        Made(1, SeededMarket.Sword, (SeededMarket.Herb, 3)), Made(2, SeededMarket.Evil, (SeededMarket.Herb, 40), (SeededMarket.Sword, 1)),
        Made(3, SeededMarket.Never, (SeededMarket.Herb, 1)), new RecipeOverride(4) { IsSkipped = true },
        Made(61, SeededMarket.Sword, (SeededMarket.Evil, 1)) with { Slots = [new SlotFill(408, 5, [SeededMarket.Herb, SeededMarket.Gone])] },
    ]);

    public Task<T> GetAsync<T>(string key, TimeSpan keep, IReadOnlyCollection<MarketId> markets, Func<CancellationToken, Task<T>> reckon, CancellationToken ct)
        where T : class => reckon(ct);

    private static RecipeOverride Made(int recipe, ItemId product, params (ItemId Item, int Quantity)[] reagents) =>
        new(recipe) { Product = product, Units = 1, Reagents = [.. reagents.Select(one => new RecipeInput([one.Item], one.Quantity))] };
}
