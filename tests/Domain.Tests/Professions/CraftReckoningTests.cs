using CsCheck;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.Tests.Market;
using Moq;
using static DiscordAH.Domain.Tests.Professions.ProfessionSamples;

namespace DiscordAH.Domain.Tests.Professions;

public sealed class CraftReckoningTests
{
    private static readonly ItemId Flask = new(9);

    // Herb: 5 at 100, then 120. Ore: quality 1 at 50, quality 2 at 40. Flask sells at 10,000; vendor pays 500.
    // Cost: 5 × 100 + 3 × 120 + 2 × 40 = 940. Price of 2: 20,000, after the cut 19,000. Deposit: 500 × 0.6 × 2 = 600;
    // at p = 0.5 and two attempts 0.5 + 0.25 of it is lost: 450. Profit: 19,000 − 450 − 940 = 17,610.
    // Expected: 19,000 × 0.75 − 450 − 940 = 12,860.
    [Fact]
    public void Reckon_ByHand()
    {
        var (craft, reason) = Reckoning().Reckon(Craft((8, [1]), (2, [2, 3])));

        Assert.Null(reason);
        Assert.Equal((new Copper(940), new Copper(10_000), new Copper(450), new Copper(17_610), new Copper(12_860)), (craft!.Cost!.Value, craft.UnitPrice!.Value, craft.Deposit, craft.Profit!.Value, craft.Expected!.Value));
        Assert.Equal(17_610.0 / 940, craft.Margin!.Value, 9);
        Assert.Equal([(1, 860L, false), (3, 80L, false)], craft.Inputs.Select(input => (input.Item.Value, input.Cost!.Value.Value, input.IsVendor)));
        Assert.Equal((10.0, 0.5), (craft.SoldPerDay!.Value, craft.SaleRate!.Value));
    }

    [Fact]
    public void Reckon_VendorCheaper_IsMarked()
    {
        var craft = Reckoning(vendor: 30).Reckon(Craft((8, [1]), (2, [2, 3]))).Profit!;

        Assert.Equal((2, 60L, true), (craft.Inputs[1].Item.Value, craft.Inputs[1].Cost!.Value.Value, craft.Inputs[1].IsVendor));
    }

    [Fact]
    public void Reckon_NotToBeHad_SaysWhy()
    {
        Assert.Equal(LeftOutReasons.NotForSale, Reckoning().Reckon(Craft((500, [1]))).Reason);
        Assert.Equal(LeftOutReasons.NotForSale, Reckoning().Reckon(Craft((1, [77]))).Reason);
        Assert.Equal(LeftOutReasons.NoPrice, Reckoning().Reckon(Craft((1, [1])) with { Product = new ItemId(4) }).Reason);
        Assert.Equal(LeftOutReasons.NoPrice, Reckoning().Reckon(Craft((1, [1])) with { Product = new ItemId(77) }).Reason);
    }

    [Fact]
    public void Reckon_MoreOfAReagent_NeverProfitsMore() => Gen.Select(Gen.Int[1, 100], Gen.Int[1, 100]).Sample(made =>
    {
        var (less, more) = (Math.Min(made.Item1, made.Item2), Math.Max(made.Item1, made.Item2));
        var reckoning = Reckoning();
        return reckoning.Reckon(Craft((more, [1]), (2, [2]))).Profit!.Profit <= reckoning.Reckon(Craft((less, [1]), (2, [2]))).Profit!.Profit;
    });

    private static CraftRecipe Craft(params (int Quantity, int[] Items)[] inputs) =>
        new(1, "Flask", "Alchemy", Flask, 2, [.. inputs.Select(input => new RecipeInput([.. input.Items.Select(item => new ItemId(item))], input.Quantity))]);

    private static CraftReckoning Reckoning(long? vendor = null)
    {
        var items = new Mock<IItemCatalog>();
        items.Setup(one => one.Find(Flask)).Returns(CatalogSamples.Item(9, "Flask") with { VendorPrice = new Copper(500) });
        items.Setup(one => one.NameOf(It.IsAny<VariantKey>())).Returns<VariantKey>(key => items.Object.Find(key.Item)?.Name ?? $"<{key}>");
        GoodQuote[] quotes =
        [
            Quote(OnSale(1, 100, 9, (100, 5), (120, 200)), 1), Quote(OnSale(2, 50, 9, (50, 100)), 2), Quote(OnSale(3, 40, 9, (40, 100)), 3), Quote(null, 4),
            Quote(OnSale(9, 11_000, 9, (10_000, 100)), 9, Trend(12_000), Sales(10, 0.5)),
        ];
        return new CraftReckoning(
            quotes.ToDictionary(quote => quote.Item), vendor is { } price ? new Dictionary<ItemId, Copper> { [new ItemId(2)] = new Copper(price) } : [],
            new SellingRules(0.6, 2), items.Object, new Dictionary<ItemId, string> { [new ItemId(1)] = "Herb" });
    }
}
